import mammoth from 'mammoth'
import { DocumentRefused } from './DocumentRefused'
import { MAX_XML_TAGS } from './limits'
import { paragraphsOfText } from './paragraphsOfText'
import { NUMBER_END, NUMBER_START, printNumbers } from './printNumbers'
import type { ReadDocument } from './readDocument'
import { unpackWord } from './unpackWord'
import { withoutFormatting } from './withoutFormatting'
import { createWordNumbering } from './wordNumbering'

/** What mammoth hands to `transformDocument`, as far as it is read here (mammoth 1.13, lib/documents.js). */
type WordElement = {
  type: string
  value?: string
  breakType?: string
  checked?: boolean
  children?: WordElement[]
  notes?: { resolve: (reference: WordElement) => { body: WordElement[] } | undefined }
}

const MAIN_PART = /^word\/document\d*\.xml$/

type Parts = ReadonlyMap<string, Buffer>

const textOf = (parts: Parts, name: string): string => parts.get(name)?.toString('utf8') ?? ''

/** The unpacked parts in the shape of mammoth's own zip reader, so that it never unpacks anything itself. */
const asZip = (parts: Parts) => ({
  exists: (name: string) => parts.has(name),
  read: (name: string, encoding?: BufferEncoding | 'base64') => {
    const part = parts.get(name) ?? Buffer.alloc(0)
    return Promise.resolve(encoding ? part.toString(encoding) : part)
  },
})

const LESS_THAN = 0x3c

const assertBuildable = (parts: Parts): Parts => {
  let tags = 0
  for (const part of parts.values()) {
    for (let at = part.indexOf(LESS_THAN); at !== -1; at = part.indexOf(LESS_THAN, at + 1)) tags += 1
  }
  if (tags > MAX_XML_TAGS) throw new DocumentRefused('unpacks-too-large')
  return parts
}

const withNumbers = (parts: Parts): Parts => {
  const numberOf = createWordNumbering({
    numbering: textOf(parts, 'word/numbering.xml'),
    styles: textOf(parts, 'word/styles.xml'),
  })
  return new Map(
    [...parts].map(([name, part]) => [
      name,
      MAIN_PART.test(name)
        ? Buffer.from(printNumbers(withoutFormatting(part.toString('utf8')), numberOf))
        : part,
    ]),
  )
}

const readTree = async (parts: Parts): Promise<WordElement> => {
  let tree: WordElement = { type: 'document' }
  const input = { file: asZip(assertBuildable(withNumbers(parts))) } as unknown as { buffer: Buffer }
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (document: WordElement) => {
      tree = document
      // Nothing is left to turn into HTML: only the tree is wanted.
      return { ...document, children: [] }
    },
  })
  return tree
}

/** Text of one element in reading order; lines of a table, a row each, with ' | ' between cells. */
const textIn = (element: WordElement, notes: WordElement['notes']): string => {
  const inner = (separator = '') =>
    (element.children ?? []).map((child) => textIn(child, notes)).join(separator)
  switch (element.type) {
    case 'text':
      return element.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return element.breakType === 'line' ? '\n' : ''
    case 'checkbox':
      return element.checked ? '☑' : '☐'
    case 'noteReference': {
      const body = notes?.resolve(element)?.body ?? []
      return `〔${body
        .map((part) => textIn(part, undefined))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()}〕`
    }
    case 'table':
      return `${inner('\n')}\n`
    case 'tableRow':
      // A frame of one cell around the text is no table to its reader.
      if (element.children?.length === 1) return inner()
      return (element.children ?? [])
        .map((cell) => textIn(cell, notes).replace(/\s+/g, ' ').trim())
        .join(' | ')
        .replace(/^[\s|]+$/, '')
    case 'paragraph':
      return `${inner()}\n`
    default:
      return inner()
  }
}

const MARKS = new RegExp(`[${NUMBER_START}${NUMBER_END}]`, 'g')
const NUMBER_ONLY = new RegExp(`^\\s*${NUMBER_START}[^${NUMBER_END}]*${NUMBER_END}\\s*$`)

const toParagraphs = (text: string): ReadDocument => {
  const paragraphs: string[] = []
  const restored: number[] = []
  for (const line of text.split('\n').filter((line) => !NUMBER_ONLY.test(line))) {
    const printed = paragraphsOfText(line.replaceAll(NUMBER_END, ' ').replace(MARKS, ''))
    if (line.includes(NUMBER_START) && printed.length > 0) restored.push(paragraphs.length)
    paragraphs.push(...printed)
  }
  return { paragraphs, restored }
}

/**
 * Reads a Word file: paragraphs and rows of tables in document order, tracked insertions accepted and deletions
 * left out, footnotes in 〔〕 at their place, automatic numbers printed.
 *
 * @throws DocumentRefused `not-a-document` or `unpacks-too-large`
 */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await unpackWord(bytes)
  try {
    const tree = await readTree(parts)
    return toParagraphs((tree.children ?? []).map((child) => textIn(child, tree.notes)).join(''))
  } catch (cause) {
    throw cause instanceof DocumentRefused ? cause : new DocumentRefused('not-a-document', { cause })
  }
}
