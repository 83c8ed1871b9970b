import { findAll } from './finding'
import type { Detector } from './finding'

const MAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63} ?(?:@|\(at\)|\[at\]) ?(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9])/g

export const findMails: Detector = (text) => findAll(text, 'email', MAIL)

const ACCOUNT =
  /(?:微信|[Ww][Ee][Cc]hat|[Vv][Xx]|[Ww][Xx]|[Vv]信|[Qq][Qq]|抖音|小红书)(?:账?号码?|ID|id)? ?[:是为] ?(?<own>[A-Za-z][\w-]{5,19}|\d{5,11})(?![\w@])/g

/** An account with a messenger, behind its name. */
export const findAccounts: Detector = (text) => findAll(text, 'account', ACCOUNT)

const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十百]{1,5})'
const ROAD = `(?:路|街|大道|大街|巷|弄|胡同|街道|里|村|组|队|屯)${NUMBER}(?:-\\d{1,4})?(?:号|弄)(?:之[一二三四五\\d])?(?:院|大院)?`
const BUILDING = `(?:\\d{1,4}|[A-Za-z]|[一二三四五六七八九十])\\d?(?:号楼|栋|幢|座)`
const ROOM = '(?:(?:\\d{1,2}|[一二三四五六七八九十])单元)?\\d{1,5}(?:室|房|号房|号|户)'
const INSIDE = `(?:[\\u4e00-\\u9fa5]{0,12}?${BUILDING})?(?:${ROOM}|\\d{1,3}(?:楼|层)(?:${ROOM})?)?`
const DETAIL = new RegExp(`${ROAD}${INSIDE}|${BUILDING}${ROOM}`, 'g')

/** Longest part before the number that is taken to belong to the address, in characters. */
const LONGEST_LEAD = 40

/** Where an address cannot reach back over: punctuation, and words that lead to one. */
const STOP =
  /[,。;:、!?\s()"“”《》<>\n]|住址|地址|位于|住在|家住|现住|坐落|来自|本人|[到在于是为我们对从由把被的了请寄住往与及]/g

const leadOf = (text: string, end: number): number => {
  const from = Math.max(0, end - LONGEST_LEAD)
  const before = text.slice(from, end)
  const last = [...before.matchAll(STOP)].at(-1)
  const start = last ? last.index + last[0].length : 0
  const name = /[\u4e00-\u9fa5A-Za-z0-9]+$/.exec(before.slice(start))
  return name ? end - name[0].length : end
}

/** 海口市龙华区国贸路12号3栋2单元501室: a number in a road or a building, and every name that leads to it. */
export const findAddresses: Detector = (text) =>
  findAll(text, 'address', DETAIL).flatMap((detail) => {
    const start = leadOf(text, detail.start)
    const isNamed = start < detail.start || /^\d|^[A-Za-z]/.test(text.slice(detail.start))
    return isNamed ? [{ ...detail, start }] : []
  })
