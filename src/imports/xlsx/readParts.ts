import type { Zip } from '../openZip'
import { xmlEvents } from './xmlEvents'
import type { XmlEvent } from './xmlEvents'

/** Every event of a part; none when there is no such part. */
async function* eventsOf(zip: Zip, name: string): AsyncGenerator<XmlEvent> {
  const stream = await zip.open(name)
  if (!stream) return
  for await (const events of xmlEvents(stream)) yield* events
}

export type Sheet = { name: string; path: string }

type Relation = { target: string; type: string }

const inFolder = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const readRelations = async (zip: Zip): Promise<Map<string, Relation>> => {
  const relations = new Map<string, Relation>()
  for await (const event of eventsOf(zip, 'xl/_rels/workbook.xml.rels')) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue
    const { Id = '', Target = '', Type = '' } = event.attributes
    relations.set(Id, { target: inFolder(Target), type: Type })
  }
  return relations
}

/** The visible sheets in their order, the other parts, and whether days are counted from 1904. */
export const readWorkbook = async (
  zip: Zip,
): Promise<{ sheets: Sheet[]; strings: string; styles: string; is1904: boolean }> => {
  const relations = await readRelations(zip)
  const partOf = (kind: string, usual: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target ?? usual
  const sheets: Sheet[] = []
  let is1904 = false
  for await (const event of eventsOf(zip, 'xl/workbook.xml')) {
    if (event.kind !== 'open') continue
    const { name = '', id = '', state, date1904 } = event.attributes
    const path = relations.get(id)?.target
    if (event.name === 'sheet' && path && !state?.toLowerCase().includes('hidden'))
      sheets.push({ name, path })
    if (event.name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true'
  }
  return {
    sheets,
    strings: partOf('sharedStrings', 'xl/sharedStrings.xml'),
    styles: partOf('styles', 'xl/styles.xml'),
    is1904,
  }
}

/** `_x000D_` and the like: characters XML cannot hold, ECMA-376 §22.9.2.19. */
export const withoutEscapes = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Texts that cells refer to by number; how a word is pronounced is no part of it. */
export const readSharedStrings = async (zip: Zip, part: string): Promise<string[]> => {
  const strings: string[] = []
  let text = ''
  let isText = false
  let inPhonetic = false
  for await (const event of eventsOf(zip, part)) {
    if (event.kind === 'text') {
      if (isText && !inPhonetic) text += event.text
    } else if (event.name === 't') isText = event.kind === 'open'
    else if (event.name === 'rPh') inPhonetic = event.kind === 'open'
    else if (event.name === 'si') {
      if (event.kind === 'close') strings.push(withoutEscapes(text))
      text = ''
    }
  }
  return strings
}

/** Built-in formats of days and times, ECMA-376 §18.8.30, those of Chinese programs included. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''))

/** The styles of cells that show a day or a time, by number. */
export const readDateStyles = async (zip: Zip, part: string): Promise<ReadonlySet<number>> => {
  const formats = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let style = 0
  for await (const event of eventsOf(zip, part)) {
    if (event.kind === 'text') continue
    if (event.name === 'cellXfs') inCells = event.kind === 'open'
    if (event.kind === 'close') continue
    const id = Number(event.attributes.numFmtId)
    if (event.name === 'numFmt') formats.set(id, event.attributes.formatCode ?? '')
    if (event.name !== 'xf' || !inCells) continue
    const code = formats.get(id)
    if (code === undefined ? isBuiltInDate(id) : isDateFormat(code)) dates.add(style)
    style += 1
  }
  return dates
}
