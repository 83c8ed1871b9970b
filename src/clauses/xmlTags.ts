export type XmlTag = {
  name: string
  kind: 'open' | 'close' | 'empty'
  /** The tag as written, `<w:p …>`. */
  source: string
  /** Index behind the tag. */
  end: number
}

const SKIPPED = [
  { start: '<!--', end: '-->' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
] as const

const endOfTag = (xml: string, start: number): number => {
  let quote = ''
  for (let index = start; index < xml.length; index += 1) {
    const sign = xml[index] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return index + 1
  }
  return -1
}

/** The tags of an XML text in order, in time linear to its length; stops at the first that does not end. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let start = xml.indexOf('<')
  while (start !== -1) {
    const skipped = SKIPPED.find((part) => xml.startsWith(part.start, start))
    const end = skipped ? xml.indexOf(skipped.end, start) + skipped.end.length : endOfTag(xml, start)
    if (end <= start) return
    if (!skipped) {
      const source = xml.slice(start, end)
      const name = /^<\/?([^\s/>]+)/.exec(source)?.[1] ?? ''
      yield {
        name,
        kind: source[1] === '/' ? 'close' : source.endsWith('/>') ? 'empty' : 'open',
        source,
        end,
      }
    }
    start = xml.indexOf('<', end)
  }
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Value of an attribute, with its entities resolved; undefined when the tag has none of that name. */
export function attributeOf(tag: XmlTag, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.source)
  return (match?.[1] ?? match?.[2])?.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal)
      return name ? (ENTITIES[String(name)] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
