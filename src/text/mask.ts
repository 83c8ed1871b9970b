/** Family names of two characters that a masked name keeps whole. 百家姓 and the commoner later ones. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 司马 上官 诸葛 司徒 夏侯 尉迟 皇甫 令狐 慕容 宇文 长孙 轩辕 端木 南宫 独孤 公孙 澹台 申屠 太史 ' +
    '百里 呼延 东郭 东方 西门 闻人 赫连 钟离 拓跋 公冶 公羊 公西 宗政 濮阳 淳于 单于 太叔 仲孙 鲜于 闾丘 ' +
    '司空 亓官 司寇 子车 颛孙 巫马 漆雕 乐正 壤驷 公良 夹谷 宰父 谷梁 段干 左丘 梁丘 第五 万俟 歐陽 司馬 諸葛'
  ).split(' '),
)

/** Endings that say what kind of organisation it is; the longest that fits counts. */
const ORGANISATION_ENDINGS = [
  '股份有限公司',
  '有限责任公司',
  '个人独资企业',
  '专业合作社',
  '普通合伙',
  '有限合伙',
  '委员会',
  '事务所',
  '研究院',
  '研究所',
  '工作室',
  '经营部',
  '有限公司',
  '集团公司',
  '分公司',
  '合作社',
  '联合会',
  '基金会',
  '促进会',
  '办公室',
  '服务部',
  '公司',
  '集团',
  '协会',
  '商会',
  '学会',
  '中心',
  '大学',
  '学院',
  '学校',
  '医院',
  '银行',
  '商行',
  '商店',
  '企业',
  '工厂',
].sort((a, b) => b.length - a.length)

const SHORT_ORGANISATION_ENDINGS = ['厅', '局', '处', '院', '所', '部', '厂', '店', '社', '会']

/** 王学会 and 李建厂 are people: an ending is only trusted on a name longer than theirs. */
const SHORTEST_WITH_LONG_ENDING = 4
const SHORTEST_WITH_SHORT_ENDING = 5

/**
 * A name as shown to staff who have not asked to see it: 王**, 欧阳**, J*** S***, 海南****有限公司.
 * Never returns the whole name; an empty name stays empty.
 */
export function maskName(name: string): string {
  const trimmed = name.normalize('NFC').trim()
  if (trimmed === '') return ''
  const words = trimmed.split(/[\s\p{Pd}.,，·•]+/u).filter((word) => word !== '')
  if (words.length === 0) return '***'
  if (/^[\p{Script=Han}\s]+$/u.test(trimmed)) return maskHanName(trimmed.replace(/\s+/g, ''))
  const ending = findOrganisationEnding(trimmed)
  if (ending !== undefined) return maskOrganisation(trimmed, ending)
  return words.map((word) => (isOneCodePoint(word) ? '***' : `${[...word][0]}***`)).join(' ')
}

function maskHanName(name: string): string {
  const ending = findOrganisationEnding(name)
  if (ending !== undefined) return maskOrganisation(name, ending)
  const characters = [...name]
  if (characters.length === 1) return '*'
  const surname = characters.slice(0, 2).join('')
  const kept = characters.length > 2 && COMPOUND_SURNAMES.has(surname) ? surname : characters[0]!
  return kept + '*'.repeat(Math.min(characters.length - [...kept].length, 3))
}

function findOrganisationEnding(name: string): string | undefined {
  const length = [...name].length
  if (length < SHORTEST_WITH_LONG_ENDING) return undefined
  const long = ORGANISATION_ENDINGS.find((ending) => name.endsWith(ending) && name !== ending)
  if (long !== undefined) return long
  if (length < SHORTEST_WITH_SHORT_ENDING) return undefined
  return SHORT_ORGANISATION_ENDINGS.find((ending) => name.endsWith(ending))
}

function maskOrganisation(name: string, ending: string): string {
  const body = [...name.slice(0, -ending.length)]
  const shown = body.length > 3 ? 2 : Math.min(body.length - 1, 1)
  return `${body.slice(0, shown).join('')}****${ending}`
}

/**
 * A contact as shown to staff who have not asked to see it. What identifies a person stays hidden:
 * - mobile 138****1234, the customary form: of the eight digits after the network prefix, four are shown;
 * - landline 0898-******63 and e-mail z***@example.com: at most a third of what follows the area code or
 *   stands before the @; area code and mail domain are shown, an extension is not;
 * - anything else: at most a third, and at most two characters.
 * The number of stars does not tell the length of an address or a name.
 */
export function maskContact(contact: string): string {
  const text = contact.normalize('NFKC').trim()
  if (text === '') return ''
  return maskMobile(text) ?? maskLandline(text) ?? maskMail(text) ?? maskOther(text)
}

const SEPARATORS = /[\s\p{Pd}]/gu
const MOBILE = /^(?:\+?86)?(1[3-9]\d)\d{4}(\d{4})$/
const LANDLINE = /^[(]?(0(?:10|2\d|[3-9]\d{2}))[)]?[\s\p{Pd}]?(\d{7,8})(?:\D{1,3}\d{1,6})?$/u
const MAIL = /^([^\s@]+)@([^\s@]+\.[^\s@.]{2,})$/

function maskMobile(text: string): string | undefined {
  const match = MOBILE.exec(text.replace(SEPARATORS, ''))
  return match ? `${match[1]}****${match[2]}` : undefined
}

function maskLandline(text: string): string | undefined {
  const match = LANDLINE.exec(text)
  return match ? `${match[1]}-${'*'.repeat(match[2]!.length - 2)}${match[2]!.slice(-2)}` : undefined
}

function maskMail(text: string): string | undefined {
  const match = MAIL.exec(text)
  return match ? `${upToAThird([...match[1]!], 1)}***@${match[2]}` : undefined
}

function maskOther(text: string): string {
  return `${upToAThird([...text], 2)}****`
}

function upToAThird(characters: string[], most: number): string {
  return characters.slice(0, Math.min(most, Math.floor(characters.length / 3))).join('')
}

function isOneCodePoint(text: string): boolean {
  return [...text].length === 1
}
