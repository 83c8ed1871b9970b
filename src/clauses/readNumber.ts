import { fromChineseNumeral } from './chineseNumerals'

/** Kinds of printed numbers, from the outermost inwards. */
export const RANKS = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  cn: 10, // 一、
  'cn-paren': 20, // （一）
  digit: 30, // 1.
  decimal: 31, // 1.1, and one more for each further place
  'digit-paren': 40, // （1）
  'digit-half-paren': 45, // 1）
  circled: 50, // ①
} as const

export type NumberKind = keyof typeof RANKS

/** A clause number at the start of a paragraph. */
export type ClauseNumber = {
  kind: NumberKind
  rank: number
  /** 0 for an annex without a number. */
  value: number
  /** n of 第十条之n, an article put in between; else 0. */
  inserted: number
  /** As printed, punctuation included. */
  number: string
  /** The paragraph without it. */
  rest: string
}

const CN = '[一二三四五六七八九十百零〇○两]{1,7}'
const ARABIC = '[0-9０-９]'

const valueOf = (numeral: string): number | undefined => {
  const half = numeral.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
  return /^\d+$/.test(half) ? Number(half) : fromChineseNumeral(half)
}

const valueIn = (sign: string, ranges: readonly (readonly [number, number])[]): number | undefined => {
  const code = sign.codePointAt(0) ?? 0
  let before = 0
  for (const [first, last] of ranges) {
    if (code >= first && code <= last) return before + code - first + 1
    before += last - first + 1
  }
  return undefined
}

type Rule = {
  kind: NumberKind
  /** Groups: n the numeral, s a single sign that is the number, z the n of 之n, d the deeper places of 1.1.1. */
  pattern: RegExp
  /** What follows directly, without a space, when it refers to a clause instead of opening one. */
  reference?: RegExp
  /** What follows when it is one of a series (三、四线城市): group m is the next numeral. */
  series?: RegExp
  signs?: readonly (readonly [number, number])[]
}

const UNITS: Record<string, NumberKind> = {
  部分: 'part',
  分编: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
}

const BRACKET_REFERENCE = /^(?:[（(]|[、，,]|[和与或及至到]\s*[（(第]|项(?!目))/

const RULES: readonly Rule[] = [
  {
    kind: 'annex',
    pattern: new RegExp(`^附\\s*[件录表]\\s*(?:(?<n>${CN}|${ARABIC}{1,3})\\s*[：:.．]?|[：:]|$)`),
    reference: /^(?:[、，,）)]|[和与或及至到所中]|[^。]*。)/,
  },
  {
    kind: 'article',
    pattern: new RegExp(
      `^第\\s*(?<n>${CN}|${ARABIC}{1,4})\\s*(?<u>部分|分编|编|章|节|条)(?:\\s*之\\s*(?<z>${CN}))?`,
    ),
    reference:
      /^(?:[、，,。；）)款项的]|[和与或及至到]\s*第|第[^，。]{1,7}[条款项]|规定|所[称列述指规]|中[的所])/,
  },
  {
    kind: 'cn',
    pattern: new RegExp(`^(?<n>${CN})\\s*[、.．]`),
    series: new RegExp(`^(?<m>${CN})(?:[、，和及]|[级等线类期批档者])`),
  },
  { kind: 'cn-paren', pattern: new RegExp(`^[（(]\\s*(?<n>${CN})\\s*[）)]`), reference: BRACKET_REFERENCE },
  { kind: 'cn-paren', pattern: /^(?<s>[\u3220-\u3229])/, signs: [[0x3220, 0x3229]] },
  {
    kind: 'decimal',
    pattern: new RegExp(`^${ARABIC}{1,2}(?<d>(?:[.．]${ARABIC}{1,2}){1,3})(?=\\s)`),
  },
  {
    kind: 'digit',
    pattern: new RegExp(`^(?<n>${ARABIC}{1,3})\\s*(?:[.．](?!${ARABIC}(?!${ARABIC}{3}年))|、)`),
    series: new RegExp(`^(?<m>${ARABIC}{1,3})(?:[、，和及]|[级等号类期批])`),
  },
  { kind: 'digit', pattern: /^(?<s>[\u2488-\u249b])/, signs: [[0x2488, 0x249b]] },
  {
    kind: 'digit-paren',
    pattern: new RegExp(`^[（(]\\s*(?<n>${ARABIC}{1,3})\\s*[）)]`),
    reference: BRACKET_REFERENCE,
  },
  { kind: 'digit-paren', pattern: /^(?<s>[\u2474-\u2487])/, signs: [[0x2474, 0x2487]] },
  { kind: 'digit-half-paren', pattern: new RegExp(`^(?<n>${ARABIC}{1,3})\\s*[）)]`) },
  {
    kind: 'circled',
    pattern: /^(?<s>[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf])/,
    signs: [
      [0x2460, 0x2473],
      [0x3251, 0x325f],
      [0x32b1, 0x32bf],
    ],
  },
]

/** Numbers are short; looking no further keeps a paragraph of a million characters cheap. */
const LONGEST_NUMBER = 40
const LONGEST_ANNEX_TITLE = 80

const readBy = (rule: Rule, paragraph: string): ClauseNumber | undefined => {
  const match = rule.pattern.exec(paragraph.slice(0, LONGEST_NUMBER))
  if (!match) return undefined
  const after = paragraph.slice(match[0].length)
  const following = after.slice(0, LONGEST_ANNEX_TITLE)
  if (rule.reference?.test(following)) return undefined

  const { n, s, z, d, u } = match.groups ?? {}
  const places = d?.split(/[.．]/).slice(1) ?? []
  const value = s && rule.signs ? valueIn(s, rule.signs) : valueOf(places.at(-1) ?? n ?? '0')
  if (value === undefined) return undefined
  const next = rule.series?.exec(following)?.groups?.m
  if (next !== undefined && valueOf(next) === value + 1) return undefined

  const kind = u === undefined ? rule.kind : (UNITS[u] ?? rule.kind)
  const inserted = z === undefined ? 0 : (valueOf(z) ?? 0)
  const rank = RANKS[kind] + Math.max(0, places.length - 1)
  return { kind, rank, value, inserted, number: match[0].trim(), rest: after.trimStart() }
}

/**
 * The clause number with which a paragraph starts: 附件1, 第一编/章/节/条, 一、, （一）, 1., 1.1, （1）, 1）, ①, in
 * full-width or half-width signs, mixed brackets included.
 *
 * @param paragraph one paragraph, without white space at its start
 * @returns undefined when it starts with none, or with one that refers (第三条规定的…) or measures (三、四线城市)
 */
export function readNumber(paragraph: string): ClauseNumber | undefined {
  for (const rule of RULES) {
    const found = readBy(rule, paragraph)
    if (found) return found
  }
  return undefined
}
