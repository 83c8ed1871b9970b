import type { Readable } from 'node:stream'

import { ImportRefused } from '../ImportRefused'

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** Longest tag or text; a cell holds 32,767 characters. */
const LONGEST = 1024 * 1024

const TAG = /<(\/?)([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const SKIPPED = [
  { start: '<!--', end: '-->' },
  { start: '<?', end: '?>' },
] as const

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
        (whole, hex?: string, decimal?: string, name?: string) =>
          name ? (ENTITIES[name] ?? whole) : characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
      )
    : text

/** Prefixes are the writer's choice. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      localName(name),
      withoutEntities(double ?? single ?? ''),
    ]),
  )

/** Takes what is complete off the front of the text; the rest waits for more. */
const takeEvents = (text: string): { events: XmlEvent[]; rest: string } => {
  const events: XmlEvent[] = []
  let at = 0
  for (;;) {
    const next = text.indexOf('<', at)
    if (next === -1) break
    if (next > at) events.push({ kind: 'text', text: withoutEntities(text.slice(at, next)) })
    at = next
    const skipped = SKIPPED.find(({ start }) => text.startsWith(start, at))
    if (skipped) {
      const end = text.indexOf(skipped.end, at)
      if (end === -1) break
      at = end + skipped.end.length
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end === -1) break
      events.push({ kind: 'text', text: text.slice(at + 9, end) })
      at = end + 3
    } else if (text.startsWith('<!D', at)) {
      // No spreadsheet program writes one, and with it a small file can declare entities that grow without end.
      throw new ImportRefused('damaged')
    } else {
      TAG.lastIndex = at
      const match = TAG.exec(text)
      if (!match) break
      const [, slash, name = '', attributes = '', empty] = match
      at = TAG.lastIndex
      const local = localName(name)
      if (!slash) events.push({ kind: 'open', name: local, attributes: attributesOf(attributes) })
      if (slash || empty) events.push({ kind: 'close', name: local })
    }
  }
  return { events, rest: text.slice(at) }
}

/**
 * An XML part as it is read, in batches. Letters cut in two by the edge of a chunk stay whole: the streaming reader of
 * exceljs 4.4 decodes each chunk by itself and breaks Chinese text there, see its lib/utils/browser-buffer-decode.js.
 *
 * @throws ImportRefused `damaged` for a document type, or a tag or text without end.
 */
export async function* xmlEvents(stream: Readable): AsyncGenerator<XmlEvent[]> {
  const decoder = new TextDecoder('utf-8')
  let held = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const { events, rest } = takeEvents(held + decoder.decode(chunk, { stream: true }))
    if (rest.length > LONGEST) throw new ImportRefused('damaged')
    held = rest
    yield events
  }
}
