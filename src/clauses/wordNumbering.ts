import { toChineseNumeral } from './chineseNumerals'
import { attributeOf, xmlTags, type XmlTag } from './xmlTags'

/** Where a paragraph or a style takes its number from: w:numPr. */
export type NumberingReference = { numId?: string; level?: number; styleId?: string }

type Level = {
  start: number
  format: string
  pattern: string
  style?: string
  restarts: boolean
  isArabic: boolean
}

type List = { levels: Map<number, Level>; styleLink?: string; numStyleLink?: string }
type Instance = { list: string; starts: Map<number, number> }
type Style = NumberingReference & { basedOn?: string }

const valOf = (tag: XmlTag): string => attributeOf(tag, 'w:val') ?? ''

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '', restarts: true, isArabic: false })

const setLevelProperty = (level: Level, tag: XmlTag): void => {
  if (tag.name === 'w:start') level.start = Number(valOf(tag)) || 0
  else if (tag.name === 'w:numFmt') level.format = valOf(tag)
  else if (tag.name === 'w:lvlText') level.pattern = valOf(tag)
  else if (tag.name === 'w:pStyle') level.style = valOf(tag)
  else if (tag.name === 'w:lvlRestart') level.restarts = valOf(tag) !== '0'
  else if (tag.name === 'w:isLgl') level.isArabic = true
}

/** A list has nine levels, w:ilvl 0 to 8. */
const DEPTH = 9

const readLists = (xml: string): { lists: Map<string, List>; instances: Map<string, Instance> } => {
  const lists = new Map<string, List>()
  const instances = new Map<string, Instance>()
  let list: List | undefined
  let instance: Instance | undefined
  let level: Level | undefined
  let overridden = 0

  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'w:lvl') level = undefined
      else if (tag.name === 'w:abstractNum') list = undefined
      else if (tag.name === 'w:num') instance = undefined
    } else if (tag.name === 'w:abstractNum') {
      list = { levels: new Map() }
      lists.set(attributeOf(tag, 'w:abstractNumId') ?? '', list)
    } else if (tag.name === 'w:num') {
      instance = { list: '', starts: new Map() }
      instances.set(attributeOf(tag, 'w:numId') ?? '', instance)
    } else if (tag.name === 'w:lvl') {
      level = newLevel()
      const depth = Number(attributeOf(tag, 'w:ilvl') ?? 0)
      if (depth < DEPTH) list?.levels.set(depth, level)
    } else if (level) setLevelProperty(level, tag)
    else if (tag.name === 'w:styleLink' && list) list.styleLink = valOf(tag)
    else if (tag.name === 'w:numStyleLink' && list) list.numStyleLink = valOf(tag)
    else if (tag.name === 'w:abstractNumId' && instance) instance.list = valOf(tag)
    else if (tag.name === 'w:lvlOverride') overridden = Number(attributeOf(tag, 'w:ilvl') ?? 0)
    else if (tag.name === 'w:startOverride') instance?.starts.set(overridden, Number(valOf(tag)) || 0)
  }
  return { lists, instances }
}

const readStyles = (xml: string): Map<string, Style> => {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'w:style') {
      style = tag.kind === 'open' ? {} : undefined
      if (style) styles.set(attributeOf(tag, 'w:styleId') ?? '', style)
    } else if (!style || tag.kind === 'close') continue
    else if (tag.name === 'w:basedOn') style.basedOn = valOf(tag)
    else if (tag.name === 'w:numId') style.numId = valOf(tag)
    else if (tag.name === 'w:ilvl') style.level = Number(valOf(tag)) || 0
  }
  return styles
}

const enclosed = (first: number, count: number, value: number): string =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)

const roman = (value: number): string => {
  const units: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = Math.min(value, 3999)
  return units.reduce((signs, [unit, sign]) => {
    const times = Math.floor(rest / unit)
    rest -= times * unit
    return signs + sign.repeat(times)
  }, '')
}

const letters = (value: number): string =>
  value < 1
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26) % 100 || 1)

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸'

/** w:numFmt (ECMA-376 part 1, 17.18.59), as far as Chinese drafts use it; any other prints figures. */
const FORMATS: Record<string, (value: number) => string> = {
  chineseCounting: toChineseNumeral,
  chineseCountingThousand: toChineseNumeral,
  taiwaneseCounting: toChineseNumeral,
  taiwaneseCountingThousand: toChineseNumeral,
  japaneseCounting: toChineseNumeral,
  ideographDigital: toChineseNumeral,
  ideographTraditional: (value) => HEAVENLY_STEMS[value - 1] ?? String(value),
  decimalEnclosedCircle: (value) => enclosed(0x2460, 20, value),
  decimalEnclosedCircleChinese: (value) => enclosed(0x2460, 20, value),
  decimalEnclosedParen: (value) => enclosed(0x2474, 20, value),
  decimalEnclosedFullstop: (value) => enclosed(0x2488, 20, value),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
}

/** Word's limit on the base of styles; a longer chain is a loop. */
const MOST_BASES = 12

/**
 * Word's automatic numbering, which stands in no paragraph's text: counts through a document as Word does.
 *
 * @param parts.numbering word/numbering.xml, or empty
 * @param parts.styles word/styles.xml, or empty
 * @returns for each numbered paragraph, called in document order, the number as Word prints it (`第三条`, `（一）`,
 *   `1.`); empty for bullets and for paragraphs without a number
 */
export function createWordNumbering(parts: {
  numbering: string
  styles: string
}): (paragraph: NumberingReference) => string {
  const { lists, instances } = readLists(parts.numbering)
  const styles = readStyles(parts.styles)
  const counters = new Map<string, number[]>()
  const started = new Set<string>()

  const fromStyle = (styleId: string | undefined): NumberingReference => {
    let style = styles.get(styleId ?? '')
    for (let base = 0; style && style.numId === undefined && base < MOST_BASES; base += 1) {
      style = styles.get(style.basedOn ?? '')
    }
    return style ?? {}
  }

  const linked = new Map([...lists].map(([id, { styleLink }]) => [styleLink, id]))

  const resolve = (numId: string): string | undefined => {
    const list = instances.get(numId)?.list
    const link = list === undefined ? undefined : lists.get(list)?.numStyleLink
    return link === undefined ? list : linked.get(link)
  }

  const count = (numId: string, listId: string, levels: Map<number, Level>, at: number): number[] => {
    const values = counters.get(listId) ?? []
    const restart = instances.get(numId)?.starts.get(at)
    const isFirst = !started.has(`${numId} ${at}`)
    started.add(`${numId} ${at}`)
    values[at] =
      restart !== undefined && isFirst ? restart : (values[at] ?? (levels.get(at)?.start ?? 1) - 1) + 1
    levels.forEach((level, deeper) => {
      if (deeper > at && level.restarts) delete values[deeper]
    })
    counters.set(listId, values)
    return values
  }

  return ({ numId: ownId, level: ownLevel, styleId }) => {
    const inherited = fromStyle(styleId)
    const numId = ownId ?? inherited.numId
    const listId = numId === undefined || numId === '0' ? undefined : resolve(numId)
    const levels = lists.get(listId ?? '')?.levels
    if (numId === undefined || listId === undefined || !levels) return ''

    const ofStyle = [...levels].find(([, level]) => styleId !== undefined && level.style === styleId)?.[0]
    const at = ownLevel ?? (ownId === undefined ? (ofStyle ?? inherited.level) : undefined) ?? 0
    const level = levels.get(at)
    if (!level || level.format === 'bullet') return ''

    const values = count(numId, listId, levels, at)
    return level.pattern.replace(/%([1-9])/g, (_, place) => {
      const index = Number(place) - 1
      const shown = levels.get(index)
      const value = values[index] ?? shown?.start ?? 1
      const format = level.isArabic ? undefined : FORMATS[shown?.format ?? '']
      return shown?.format === 'none' ? '' : format ? format(value) : String(value)
    })
  }
}
