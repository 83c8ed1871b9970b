import type { ReportData, ReportRow } from '../../src/report/reportData'

export const reportRow = (fields: Partial<ReportRow> = {}): ReportRow => ({
  number: 1,
  clause: 'c-2',
  clauseLabel: '第二条　适用范围',
  point: '01890000-0000-7000-8000-000000000001',
  title: '建议把直播基地纳入适用范围',
  count: 3,
  disposition: 'adopted',
  reason: '意见合理，已在第二条中增加“直播基地”。',
  changed: null,
  ...fields,
})

/** A published report with one point that three comments carry, one answered on its own, one set aside. */
export const reportData = (fields: Partial<ReportData> = {}): ReportData => ({
  version: 1,
  consultation: {
    id: '01890000-0000-7000-8000-0000000000aa',
    title: '关于公开征求《跨境电商产业园管理细则》意见的公告',
    titleEn: null,
  },
  policy: {
    id: '01890000-0000-7000-8000-0000000000bb',
    title: '跨境电商产业园管理细则',
    titleEn: 'Park Rules',
  },
  agency: { name: '海港商务厅', nameEn: 'Harbour Commerce' },
  revision: '第1稿',
  period: {
    opensAt: '2026-03-01T16:00:00.000Z',
    closesAt: '2026-04-02T15:59:59.000Z',
    days: 31,
    shortReason: null,
  },
  publishedAt: '2026-05-06T02:00:00.000Z',
  madeAt: '2026-05-06T02:00:00.000Z',
  totals: {
    received: 5,
    answered: 4,
    undecided: 0,
    mentions: 4,
    excluded: 1,
    late: 0,
    disowned: 0,
    campaigns: 0,
    campaignComments: 0,
  },
  channels: [
    { channel: 'web', count: 4 },
    { channel: 'letter', count: 1 },
    { channel: 'fax', count: 0 },
  ],
  dispositions: [
    { disposition: 'adopted', rows: 1, comments: 3 },
    { disposition: 'partly-adopted', rows: 0, comments: 0 },
    { disposition: 'not-adopted', rows: 1, comments: 1 },
    { disposition: 'further-study', rows: 0, comments: 0 },
  ],
  rows: [
    reportRow({ changed: { revision: '第2稿', clause: '第三条　适用范围' } }),
    reportRow({
      number: 2,
      clause: null,
      clauseLabel: null,
      point: null,
      title: null,
      count: 1,
      disposition: 'not-adopted',
      reason: '超出本细则的权限。',
    }),
  ],
  exclusions: [{ exclusion: 'spam', reason: '广告，与本件无关', count: 1 }],
  ...fields,
})
