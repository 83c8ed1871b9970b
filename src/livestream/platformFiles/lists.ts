import { HEADERS } from '../../imports/columns'
import type { ImportColumn, Layout } from '../../imports/header'

/** What platforms report in January and July: who runs rooms, which rooms, what was found. 直播电商监督管理办法 art 9. */
export const PLATFORM_LISTS = ['operators', 'rooms', 'reports'] as const

export type PlatformList = (typeof PLATFORM_LISTS)[number]

/** A reporting term: the month it is due in. */
export const isPlatformPeriod = (value: unknown): value is string =>
  typeof value === 'string' && /^20\d{2}-(01|07)$/.test(value)

/** The term under way on a Beijing day. */
export const platformPeriodOn = (day: string): string =>
  `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}`

const column = (
  name: string,
  [zh, en]: readonly [readonly string[], readonly string[]],
  { required = false, width }: { required?: boolean; width?: number } = {},
): ImportColumn => ({ name, required, headers: { zh, en }, width })

const COUNTY: ImportColumn = { name: 'county', required: true, headers: HEADERS.county }

const ACCOUNT = column(
  'account',
  [
    ['平台账号', '账号', '直播间号', '账号或直播间号'],
    ['Account', 'Room number'],
  ],
  {
    required: true,
    width: 24,
  },
)

const URL = column(
  'url',
  [
    ['直播间链接', '链接'],
    ['Link', 'URL'],
  ],
  { width: 32 },
)

/** Columns of each list, in the order of its template. */
export const PLATFORM_LAYOUTS: Record<PlatformList, Layout> = {
  operators: [
    column(
      'name',
      [
        ['经营者名称', '名称', '主体名称'],
        ['Operator', 'Name'],
      ],
      { required: true, width: 32 },
    ),
    column(
      'unifiedCode',
      [
        ['统一社会信用代码', '信用代码'],
        ['Unified code', 'Unified social credit code'],
      ],
      {
        required: true,
        width: 24,
      },
    ),
    column('kind', [['主体类型', '类型'], ['Kind']], { width: 24 }),
    COUNTY,
    column('contactName', [['联系人'], ['Contact', 'Contact person']], { required: true }),
    column(
      'contactPhone',
      [
        ['联系电话', '电话', '手机'],
        ['Telephone', 'Phone'],
      ],
      { width: 18 },
    ),
    column(
      'contactEmail',
      [
        ['电子邮箱', '邮箱'],
        ['E-mail', 'Email'],
      ],
      { required: true, width: 26 },
    ),
    column(
      'payee',
      [
        ['收款账户', '收款账号'],
        ['Payee account', 'Payee'],
      ],
      { width: 24 },
    ),
  ],
  rooms: [
    ACCOUNT,
    column(
      'name',
      [
        ['直播间名称', '名称'],
        ['Room', 'Name'],
      ],
      { required: true, width: 28 },
    ),
    column(
      'operatorCode',
      [
        ['经营者信用代码', '统一社会信用代码'],
        ['Operator code', 'Unified code of the operator'],
      ],
      {
        required: true,
        width: 24,
      },
    ),
    column(
      'agencyCode',
      [
        ['服务机构信用代码', 'MCN信用代码'],
        ['MCN code', 'Unified code of the MCN'],
      ],
      { width: 24 },
    ),
    COUNTY,
    column(
      'base',
      [
        ['直播基地', '所在基地'],
        ['Base', 'Livestream base'],
      ],
      { width: 24 },
    ),
    column('followers', [['粉丝数', '关注人数'], ['Followers']]),
    URL,
    column('goods', [['主要商品', '商品'], ['Goods']], { width: 32 }),
  ],
  reports: [
    ACCOUNT,
    column(
      'topic',
      [
        ['涉及问题', '问题类别', '类别'],
        ['Matter', 'Topic'],
      ],
      { required: true, width: 22 },
    ),
    column(
      'description',
      [
        ['情况说明', '说明', '处置情况'],
        ['What was found', 'Description'],
      ],
      {
        required: true,
        width: 60,
      },
    ),
    COUNTY,
    column(
      'day',
      [
        ['发生日期', '日期', '发生时间'],
        ['Date', 'Happened on'],
      ],
      { required: true, width: 20 },
    ),
    URL,
  ],
}
