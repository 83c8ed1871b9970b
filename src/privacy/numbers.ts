import { isCreditCode, isResidentId, passesLuhn } from './checkDigits'
import { findAll } from './finding'
import type { Detector } from './finding'

const digitsOf = (text: string) => text.replace(/\D/g, '')

const compact = (text: string) => text.replace(/[ \-·.]/g, '').toUpperCase()

/** What follows an amount or stands before one: ten million yuan has as many digits as a telephone. */
const UNIT_AFTER =
  /^ ?(?:元|万|亿|千|百|角|美元|欧元|人民币|吨|公斤|千克|件|个|人|户|家|辆|票|单|次|条|亩|平方|立方|公里|米|年|天|%|‰)/
const MONEY_BEFORE = /(?:[¥$€£〔[]|[Rr][Mm][Bb]|金额|编号|单号|文号|字第)[:为是 ]{0,2}$/

const isNoAmount = (_match: string, before: string, after: string) =>
  !UNIT_AFTER.test(after) && !MONEY_BEFORE.test(before)

/** A mobile number as people write it: 138 0000 1234, 138-0000-1234, +86 13800001234, 1 3 8 0 0 …. */
const MOBILE = new RegExp(
  '(?<![\\d.])(?:(?:\\+|00)?86[ -]?)?' +
    '(?:1[3-9]\\d([ .·-]?)\\d{4}\\1\\d{4}|1[3-9]\\d[ -]\\d{8}|1[3-9]\\d[ -]\\d{3}[ -]\\d{5}|1 [3-9](?: \\d){9})' +
    '(?!\\.?\\d)',
  'g',
)

export const findMobiles: Detector = (text) => findAll(text, 'mobile', MOBILE, isNoAmount)

const SPELLED =
  /(?<![〇零一二三四五六七八九])[一幺][三四五六七八九][〇零一幺二三四五六七八九]{9}(?![〇零一二三四五六七八九])/g

/** 一三八〇〇〇〇一二三四: spelled out, so that a machine should not read it. */
export const findSpelledMobiles: Detector = (text) => findAll(text, 'mobile', SPELLED)

const AREA = '(?:010|02[0-57-9]|0[3-9]\\d{2})'
const EXTENSION = '(?: ?(?:转|-|ext\\.?) ?\\d{1,6}(?!\\d))?'
const LANDLINE = new RegExp(
  `(?<![\\d.])(?:\\(${AREA}\\) ?|${AREA}[ -]?)[2-8]\\d{6,7}${EXTENSION}(?!\\d)`,
  'g',
)
const LABELLED = new RegExp(
  `(?:电话|座机|固话|传真|电 话|[Tt][Ee][Ll]|[Pp]hone)(?:号码)?[:为是 ]{0,3}(?<own>[2-8]\\d{6,7}${EXTENSION})(?!\\d)`,
  'g',
)

/** With its area code, or without one behind a word that says telephone. */
export const findLandlines: Detector = (text) => [
  ...findAll(text, 'landline', LANDLINE, isNoAmount),
  ...findAll(text, 'landline', LABELLED, isNoAmount),
]

const ID = /(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g
const LABELLED_ID =
  /(?:身份证|身份号码|证件号)(?:号码|号)?(?:是|为|:)? ?(?<own>\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx*]|\d{15})(?![\dA-Za-z])/g

/** With the right check digit, or behind a word that says what it is: people mistype, and fifteen digits have none. */
export const findResidentIds: Detector = (text) => [
  ...findAll(text, 'resident-id', ID, (match) => isResidentId(compact(match))),
  ...findAll(text, 'resident-id', LABELLED_ID),
]

const CREDIT_CODE = /(?<![\dA-Za-z])[1-9ANYany][1-9]\d{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}(?![\dA-Za-z])/g

export const findCreditCodes: Detector = (text) =>
  findAll(text, 'credit-code', CREDIT_CODE, (match) => isCreditCode(match.toUpperCase()))

const CARD = /(?<![\d.])[3-6]\d{3}(?:([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{12,15})(?!\.?\d)/g

export const findBankCards: Detector = (text) =>
  findAll(
    text,
    'bank-card',
    CARD,
    (match, before, after) => passesLuhn(digitsOf(match)) && isNoAmount(match, before, after),
  )

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const PLATE = new RegExp(
  `[${PROVINCES}][A-HJ-NP-Z][· ]?(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])`,
  'g',
)

export const findPlates: Detector = (text) => findAll(text, 'plate', PLATE)
