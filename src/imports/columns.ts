import type { Layout } from './header'

/** What a column may hold, in the order of the template. */
export const IMPORT_FIELDS = [
  'body',
  'arrivedOn',
  'clause',
  'name',
  'contact',
  'email',
  'county',
  'submitterKind',
  'postmarkedOn',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

const REQUIRED_FIELDS: readonly ImportField[] = ['body', 'arrivedOn']

/** Names of columns as offices write them; the first of each is the template's, per language. */
export const HEADERS: Record<ImportField, { zh: readonly string[]; en: readonly string[] }> = {
  body: {
    zh: [
      '意见内容',
      '意见',
      '内容',
      '意见建议',
      '意见和建议',
      '意见及建议',
      '具体意见',
      '反馈意见',
      '建议内容',
    ],
    en: ['Comment', 'Comments', 'Opinion', 'Text', 'Body'],
  },
  arrivedOn: {
    zh: ['收到日期', '收到时间', '收件日期', '收件时间', '来信日期', '来电时间', '到达日期', '日期', '时间'],
    en: ['Date of arrival', 'Arrived on', 'Arrived at', 'Received on', 'Received at', 'Date'],
  },
  clause: {
    zh: ['针对条款', '条款', '条款号', '条款序号', '对应条款', '条目'],
    en: ['Clause', 'On clause', 'Article'],
  },
  name: {
    zh: [
      '姓名或单位',
      '姓名',
      '姓名单位',
      '姓名或单位名称',
      '单位',
      '单位名称',
      '提交人',
      '来信人',
      '来电人',
      '意见人',
    ],
    en: ['Name', 'Name or organisation', 'Organisation', 'Sender'],
  },
  contact: {
    zh: [
      '联系方式',
      '联系电话',
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '电话号码',
      '地址',
      '通信地址',
      '联系地址',
    ],
    en: ['Contact', 'Telephone', 'Phone', 'Mobile', 'Address'],
  },
  email: {
    zh: ['电子邮箱', '邮箱', '电子邮件', '邮件地址', '电子邮箱地址'],
    en: ['E-mail', 'Email', 'E-mail address', 'Mail'],
  },
  county: {
    zh: ['所在市县', '市县', '市县区', '县区', '所在地', '地区'],
    en: ['County', 'District', 'Region'],
  },
  submitterKind: {
    zh: ['提交人类别', '类别', '身份', '身份类别', '人员类别', '提交人类型'],
    en: ['Kind of commenter', 'Kind', 'Category'],
  },
  postmarkedOn: { zh: ['邮戳日期', '邮戳', '寄出日期'], en: ['Postmark', 'Postmarked on', 'Posted on'] },
}

const WIDTHS: Partial<Record<ImportField, number>> = {
  body: 60,
  clause: 16,
  name: 20,
  contact: 22,
  email: 24,
}

/** Columns of a list of comments. */
export const COMMENT_LAYOUT: Layout = IMPORT_FIELDS.map((name) => ({
  name,
  required: REQUIRED_FIELDS.includes(name),
  headers: HEADERS[name],
  width: WIDTHS[name],
}))
