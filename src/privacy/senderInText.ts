import { detectPersonalData, isPrivate } from './detect'
import { addPassage, blackOut } from './passages'
import type { Passage } from './passages'

/** Who sent a comment, as they told us. */
export type Sender = { name: string | null; contact: string | null; email: string | null }

/** The commonest family names: 市民 and 企业 stand in the field for a name as well, and are words of every other text. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪' +
  '范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤符云吉欧邢冼王岑庄倪施莎'

const COMPOUND_SURNAMES = '欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|慕容'

const HAN_NAME = new RegExp(
  `^(?:(?:[${SURNAMES}]|${COMPOUND_SURNAMES})\\p{Script=Han}{1,2}|\\p{Script=Han}+·[\\p{Script=Han}·]+)$`,
  'u',
)

const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}.'’-]*(?: \p{Script=Latin}[\p{Script=Latin}.'’-]*)+$/u

/** Shorter, it is a piece of something else. */
const SHORTEST_CONTACT = 6

const isNameOfPerson = (name: string) => HAN_NAME.test(name) || LATIN_NAME.test(name)

const placesOf = (text: string, word: string): Passage[] => {
  const places: Passage[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    places.push({ start, end: start + word.length })
  }
  return places
}

const findSender = (text: string, { name, contact, email }: Sender): Passage[] => {
  const names = name && isNameOfPerson(name.trim()) ? [name.trim()] : []
  const contacts = [contact, email].flatMap((one) => (one && one.length >= SHORTEST_CONTACT ? [one] : []))
  return [...names, ...contacts].flatMap((word) => placesOf(text, word))
}

/** The text without what its sender is called and where they are reached, wherever they wrote it into the text. */
export const withoutSender = (text: string, sender: Sender): string =>
  blackOut(
    text,
    findSender(text, sender).reduce<Passage[]>((passages, found) => addPassage(passages, found), []),
  )

/** What looks like personal data blacked out, whoever's it is; for texts no person has looked at. */
export const withoutFindings = (text: string): string =>
  blackOut(text, detectPersonalData(text).filter(isPrivate))
