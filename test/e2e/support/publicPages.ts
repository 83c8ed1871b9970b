import { tokenOfLink } from '../../../src/links/issueLink'
import { consultationIn, query } from './site'

const idBy = async (text: string, values: unknown[] = []): Promise<string> => {
  const [row] = await query<{ id: string }>(text, values)
  if (!row) throw new Error(`The demo has nothing for: ${text} ${values.join(', ')}`)
  return row.id
}

export const eventNamed = (title: string) => idBy('select id from events where title = $1', [title])

const programmeIn = (state: string) =>
  idBy('select id from talent_programmes where state = $1 order by id limit 1', [state])

const drawIn = (state: string) =>
  idBy('select id from inspection_draws where state = $1 order by id limit 1', [state])

const receiptIn = (table: string, where: string) =>
  idBy(`select receipt_code as id from ${table} t where ${where} order by t.id limit 1`)

const certificateThatIs = (state: string) =>
  idBy('select code as id from certificates where state = $1 order by id limit 1', [state])

/** The page of a link of the demo that is open still. */
const openLink = async (purpose: string) => {
  const link = await idBy(
    `select id from applicant_links where purpose = $1 and used_at is null and replaced_at is null
      and expires_at > now() order by id limit 1`,
    [purpose],
  )
  return `/links/${tokenOfLink(link)}`
}

const at = (address: string) => () => Promise.resolve(address)

const SUMMIT = '海南跨境电商年度峰会'

export type PublicPage = readonly [name: string, address: () => Promise<string>]

/** Every public page in every standing the demo has it in; addresses without the language. */
export const PUBLIC_PAGES: readonly PublicPage[] = [
  ['home', at('')],
  ['about', at('/about')],
  ['the consultations', at('/consultations')],
  ['the closed consultations', at('/consultations?state=closed')],
  ['an open consultation', async () => `/consultations/${await consultationIn('open')}`],
  ['a closed consultation', async () => `/consultations/${await consultationIn('closed')}`],
  ['a published consultation', async () => `/consultations/${await consultationIn('published')}`],
  ['an adoption report', async () => `/consultations/${await consultationIn('published')}/report`],
  ['the comment form', async () => `/consultations/${await consultationIn('open')}/comment`],
  ['the closed comment form', async () => `/consultations/${await consultationIn('closed')}/comment`],
  [
    'the comment form whose draft is gone',
    async () => `/consultations/${await consultationIn('open')}/comment?draft=gone`,
  ],
  ['the policies', at('/policies')],
  [
    'a policy',
    async () =>
      `/policies/${await idBy("select id from policies where state = 'issued' order by id limit 1")}`,
  ],
  ['the look-up of receipts', at('/receipts')],
  ['the look-up with an error', at('/receipts?error=unknown&code=ABC')],
  [
    'the receipt of a comment just sent',
    async () => `/receipts/${await receiptIn('comments', "state = 'received'")}?new=1`,
  ],
  [
    'the receipt of an answered comment',
    async () =>
      `/receipts/${await receiptIn('comments', "state = 'grouped' and exists (select from consultations n where n.id = t.consultation_id and n.state = 'published')")}`,
  ],
  [
    'the receipt of an excluded comment',
    async () => `/receipts/${await receiptIn('comments', "state = 'excluded'")}`,
  ],
  [
    'the receipt of an application',
    async () => `/receipts/${await receiptIn('enterprises', "state = 'submitted'")}`,
  ],
  [
    // The one that was returned until its applicant put it right in `applicationLink.desk.spec.ts`.
    'the receipt of an application, just sent',
    async () =>
      `/receipts/${await receiptIn('enterprises', "exists (select from applicant_links l where l.subject_id = t.id and l.purpose = 'correct')")}?sent=1`,
  ],
  [
    'the receipt of a filed enterprise',
    async () => `/receipts/${await receiptIn('enterprises', "state = 'filed'")}`,
  ],
  [
    'the receipt of a registration',
    async () => `/receipts/${await receiptIn('event_registrations', "state = 'registered'")}`,
  ],
  [
    'the receipt of the waiting list',
    async () => `/receipts/${await receiptIn('event_registrations', "state = 'waiting'")}`,
  ],
  ['the receipt of a report', async () => `/receipts/${await receiptIn('live_reports', "state = 'upheld'")}`],
  ['requests about one’s data', at('/privacy')],
  ['a request that was sent', at('/privacy?sent=1')],
  ['the answers to requests', at('/privacy/answer')],
  ['the registers', at('/registers')],
  ...(
    [
      'enterprises',
      'service-providers',
      'trademark-stations',
      'parks',
      'livestream-bases',
      'selection-centres',
    ] as const
  ).map((register): PublicPage => [`the register ${register}`, at(`/registers/${register}`)]),
  ['a register in which nothing is found', at('/registers/enterprises?term=zzzz')],
  ['a register searched with too little', at('/registers/enterprises?term=海')],
  ['what may be applied for', at('/apply')],
  ...(
    [
      'enterprises',
      'service-providers',
      'trademark-stations',
      'parks',
      'livestream-bases',
      'selection-centres',
    ] as const
  ).map((register): PublicPage => [`the form of ${register}`, at(`/apply/${register}`)]),
  ['a form whose draft is gone', at('/apply/enterprises?draft=gone')],
  ['the credit page', at('/credit')],
  ['the credit page in which nothing is found', at('/credit?term=zzzz')],
  ['the way to a repair', at('/credit/repair')],
  ['a repair asked for', at('/credit/repair?sent=1')],
  ['a repair handed in', at('/credit/done')],
  ['the draws', at('/inspections/draws')],
  ['a published draw', async () => `/inspections/draws/${await drawIn('published')}`],
  ['an announced draw', async () => `/inspections/draws/${await drawIn('announced')}`],
  ['the talent programmes', at('/talent')],
  ['a programme that takes applications', async () => `/talent/${await programmeIn('open')}`],
  ['an objection', async () => `/talent/${await programmeIn('open')}/objection`],
  ['the calendar', at('/events')],
  ['a week of the calendar', at('/events?view=week')],
  ['the calendar as a list', at('/events?view=list')],
  ['a month without events', at('/events?month=2099-01')],
  ['an event', async () => `/events/${await eventNamed(SUMMIT)}`],
  ['a full event', async () => `/events/${await eventNamed('东盟买家选品对接会')}`],
  ['a postponed event', async () => `/events/${await eventNamed('儋州冷链物流对接会')}`],
  ['a cancelled event', async () => `/events/${await eventNamed('海上嘉年华直播专场')}`],
  ['the form of an event', async () => `/events/${await eventNamed(SUMMIT)}/register`],
  ['what follows a registration', async () => `/events/${await eventNamed(SUMMIT)}/register/done`],
  ['a registration by its link', () => openLink('cancel-registration')],
  ['a filing to confirm by its link', () => openLink('confirm')],
  ['an appeal by its link', () => openLink('appeal')],
  ['a correction by its link', () => openLink('correct')],
  ['the page of a holder', () => openLink('report')],
  ['a notice to an operator', () => openLink('live-notice')],
  ['a link that was sent anew', at('/links/sent')],
  ['what follows a confirmation', at('/applications/done/confirm')],
  ['the form to report a broadcast', at('/report-livestream')],
  ['the check of a certificate', at('/verify')],
  ['a certificate that holds', async () => `/verify/${await certificateThatIs('valid')}`],
  ['a certificate that was withdrawn', async () => `/verify/${await certificateThatIs('withdrawn')}`],
  ['a certificate that is suspended', async () => `/verify/${await certificateThatIs('suspended')}`],
]

/** Pages that say that there is no such thing, with the status they say it with. */
export const MISSING_PAGES: readonly (readonly [name: string, address: string, status: number])[] = [
  ['an address of nothing', '/no-such-page', 404],
  ['a receipt nobody has', '/receipts/2222-2222-2222', 404],
  ['a link that is none of ours', '/links/none', 404],
]
