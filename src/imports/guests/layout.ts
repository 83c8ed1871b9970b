import type { Layout } from '../header'

/** Guests of one list. */
export const MOST_GUESTS = 20_000

/** Columns of every list of guests. */
export const GUEST_LAYOUT: Layout = [
  {
    name: 'name',
    required: true,
    headers: { zh: ['姓名', '嘉宾姓名', '参会人', '名字'], en: ['Name', 'Guest', 'Full name'] },
  },
  {
    name: 'email',
    required: true,
    headers: {
      zh: ['电子邮箱', '邮箱', '电子邮件', '邮箱地址', '邮件'],
      en: ['Email', 'E-mail', 'Mail', 'Email address', 'E-mail address'],
    },
    width: 32,
  },
  {
    name: 'organisation',
    required: false,
    headers: {
      zh: ['单位', '工作单位', '公司', '单位名称', '机构'],
      en: ['Organisation', 'Organization', 'Company'],
    },
    width: 32,
  },
  {
    name: 'phone',
    required: false,
    headers: { zh: ['联系电话', '电话', '手机', '手机号', '手机号码'], en: ['Phone', 'Telephone', 'Mobile'] },
  },
  { name: 'language', required: false, headers: { zh: ['语言', '邮件语言'], en: ['Language'] } },
]
