import { headerKey } from '../header'
import type { Layout } from '../header'

/** Lines that hold something. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')

const ADDRESS = /[^\s<>()[\]"',;:，；、：（）]+@[^\s<>()[\]"',;:，；、：（）]+/g

const addressesIn = (text: string): number => text.match(ADDRESS)?.length ?? 0

const SEPARATORS = ['\t', ';', '；', ',', '，'] as const

const clean = (text: string): string =>
  text
    .trim()
    .replace(/^(["“'])(.*)["”']$/s, '$2')
    .trim()

/** `Name <address>`, `address (Name)`, `Name address` or an address alone, as mail programs copy them. */
const recipient = (text: string): string[] => {
  const [address = ''] = text.match(ADDRESS) ?? []
  const name = text.replace(address, ' ').replace(/[<>()（）]|mailto:/g, ' ')
  return [clean(name.replace(/\s+/g, ' ')), address]
}

/** Splits at what is not within quotation marks; a doubled mark within them is one. */
const cellsOf = (line: string, separator: string): string[] => {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    if (character === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell].map((one) => clean(one).replaceAll('""', '"'))
}

/** Of several recipients in one line: what has no address of its own belongs to the one behind it, as in `Doe, Jane <…>`. */
const recipientsIn = (line: string): string[][] => {
  const separator = SEPARATORS.find((one) => line.includes(one)) ?? ' '
  const found: string[][] = []
  let before: string[] = []
  for (const part of line.split(separator)) {
    before.push(part)
    if (addressesIn(part) > 0) {
      found.push(recipient(before.join(separator)))
      before = []
    }
  }
  return before.some((part) => part.trim() !== '') ? [...found, [clean(before.join(separator)), '']] : found
}

/** The address stands second, whatever the order it was pasted in; the rest keeps its order. */
const inOrder = (cells: readonly string[]): string[] => {
  const place = cells.findIndex((cell) => cell.includes('@'))
  if (place === -1) return [...cells]
  const [name = '', address = ''] = recipient(cells[place] ?? '')
  const rest = cells.filter((_cell, index) => index !== place)
  // A broken address is shown as it was typed: what is wrong with it is for the check to say.
  const shown = address || (cells[place] ?? '')
  return name && address ? [name, shown, ...rest] : [rest[0] ?? '', shown, ...rest.slice(1)]
}

const rowsOf = (line: string): string[][] => {
  if (addressesIn(line) > 1) return recipientsIn(line)
  const separator = SEPARATORS.find((one) => cellsOf(line, one).length > 1)
  if (!separator) return addressesIn(line) === 1 ? [recipient(line)] : [[clean(line)]]
  return [inOrder(cellsOf(line, separator))]
}

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`

const hasHeadings = (line: string, layout: Layout): boolean => {
  if (line.includes('@')) return false
  const known = new Set(layout.flatMap(({ headers }) => [...headers.zh, ...headers.en].map(headerKey)))
  return SEPARATORS.some((separator) => cellsOf(line, separator).some((cell) => known.has(headerKey(cell))))
}

/** Chinese marks that stand for the same as those of a file. */
const withPlainMarks = (lines: readonly string[]): string[] => {
  const [first = ''] = lines
  const isPlain = /[\t;,]/.test(first)
  return isPlain ? [...lines] : lines.map((line) => line.replaceAll('，', ',').replaceAll('；', ';'))
}

/**
 * Guests as they are copied from a table, a text or a mail program, as the text of a file. With headings it is read by
 * them and left as it is; without, each line is a guest whose name and address are found whatever stands between them,
 * or a row of recipients.
 *
 * @param layout what a list may hold; of a row without headings the first is the name, the second the address, the rest in
 *   its order
 */
export const pastedGuests = (text: string, layout: Layout): string => {
  const lines = linesOf(text)
  if (hasHeadings(lines[0] ?? '', layout)) return withPlainMarks(lines).join('\n')
  const rows = lines.flatMap(rowsOf)
  const width = Math.min(layout.length, Math.max(2, ...rows.map((row) => row.length)))
  const headings = layout.slice(0, width).map(({ headers }) => headers.zh[0] ?? '')
  return [headings, ...rows.map((row) => row.slice(0, width))]
    .map((row) => row.map(csvCell).join(','))
    .join('\n')
}
