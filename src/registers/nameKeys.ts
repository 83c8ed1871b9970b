import { pinyin } from 'pinyin-pro'

import { foldForSearch } from '../text/normalise'

/** Endings and words of a company's name that many have; what is left distinguishes it 字号. */
const ENDINGS =
  /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团|专业合作社|合作社|事务所|工作室|经营部|商行|中心|协会|商会)$/

const TRADES =
  /(?:国际|跨境|电子商务|电商|商务|供应链管理|供应链|网络科技|信息科技|信息技术|科技|网络|信息|技术|贸易|进出口|物流|货运代理|文化传媒|传媒|文化|咨询|服务|管理|实业|发展|投资|控股)+$/

/** Where a name stands in brackets, 椰风（海南）有限公司, the place is no part of what distinguishes it. */
const IN_BRACKETS = /[（(][^（）()]*[）)]/g

const stripAgain = (text: string, pattern: RegExp): string => {
  const stripped = text.replace(pattern, '')
  return stripped === text || stripped === '' ? text : stripAgain(stripped, pattern)
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names of places as they stand before a company's name, with or without what kind of place it is. */
const placesPattern = (places: readonly string[]): RegExp =>
  places.length === 0
    ? /^$/
    : new RegExp(
        `^(?:${places.map(escape).join('|')})(?:经济开发区|(?:\\p{Script=Han}{1,3}族)+自治[县州]|省|市|县|区)?`,
        'u',
      )

/**
 * What distinguishes a company's name from others of its place and trade: 海南椰风跨境电商有限公司 → 椰风. A name that is
 * nothing but such words stays as it is.
 *
 * @param places names of the province and its counties, longest first.
 */
export const coreOfName = (name: string, places: readonly string[]): string => {
  const plain = foldForSearch(name.replace(IN_BRACKETS, ''))
  const withoutEnding = stripAgain(plain, ENDINGS)
  const withoutPlace = stripAgain(withoutEnding, placesPattern(places))
  const core = stripAgain(withoutPlace, TRADES).replaceAll(' ', '')
  return core === '' ? plain.replaceAll(' ', '') : core
}

const characters = (text: string) => [...text]

/**
 * Keys two names share when what distinguishes them is the same or one character apart: the core, and for cores of three
 * characters and more the core with each character left out.
 */
export const nameKeysOf = (name: string, places: readonly string[]): string[] => {
  const core = characters(coreOfName(name, places))
  const shorter =
    core.length < 3 ? [] : core.map((_, index) => core.filter((__, at) => at !== index).join(''))
  return [...new Set([core.join(''), ...shorter])]
}

/** A name as people look for it: itself, in pinyin, and by initials. */
export const searchTextOf = (name: string): string => {
  const folded = foldForSearch(name)
  const syllables = pinyin(folded, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  if (syllables.length === 0) return folded
  return [folded, syllables.join(''), syllables.map((syllable) => syllable[0]).join('')].join(' ')
}
