import { intakePool } from '../db/intakePool'
import { parseReceiptCode } from '../intake/receiptCode'
import { countAct, findWait } from '../intake/rateLimits'
import { findAttendeeByReceipt } from '../events/registrations/attendee'
import type { Attendee } from '../events/registrations/attendee'
import { findApplicationStatus } from './applicationStatus'
import type { ApplicationStatus } from './applicationStatus'
import { findLiveReportStatus } from './liveReportStatus'
import type { LiveReportStatus } from './liveReportStatus'
import { sitePayload } from './sitePayload'

export type ReceiptStep = {
  step: 'received' | 'screened' | 'grouped' | 'decided'
  at: string | null
  done: boolean
}

/** One answer to a comment: its own, or that of a point it carries. */
export type ReceiptRow = {
  /** The point's title; null for a comment answered on its own. */
  title: string | null
  disposition: string
  reason: string
  /** The row of the adoption report that holds it. */
  row: number | null
}

export type ReceiptOutcome =
  { kind: 'decided'; answers: ReceiptRow[] } | { kind: 'excluded'; exclusion: string; reason: string }

export type ReceiptStatus = {
  receipt: string
  comment: string
  consultation: { id: string; title: string; titleEn: string | null; closesAt: string; state: string }
  clause: { number: string; heading: string } | null
  arrivedAt: string
  channel: string
  late: boolean
  /** Whoever got the receipt says they did not send it. */
  disowned: boolean
  body: string
  steps: ReceiptStep[]
  /** Only once the result of the consultation is published. */
  outcome: ReceiptOutcome | null
}

export type ReceiptAnswer =
  | { kind: 'found'; status: ReceiptStatus }
  /** The code is that of an application to a register. */
  | { kind: 'application'; status: ApplicationStatus }
  | { kind: 'registration'; status: Attendee }
  /** The code is that of a report of a livestream. */
  | { kind: 'live-report'; status: LiveReportStatus }
  | { kind: 'unreadable'; code: 'wrong-length' | 'wrong-character' | 'wrong-check' }
  | { kind: 'unknown' }
  | { kind: 'too-many'; seconds: number }

type Row = {
  receipt: string
  comment: string
  consultation: string
  title: string
  title_en: string | null
  closes_at: Date
  consultation_state: string
  clause: { number: string; heading: string } | null
  arrived_at: Date
  channel: string
  late: boolean | null
  disowned: boolean | null
  body: string
  state: string
  answers: ReceiptRow[]
  exclusion: string | null
  exclusion_reason: string | null
  screened_at: Date | null
  grouped_at: Date | null
  decided_at: Date | null
}

const STEPS = ['received', 'screened', 'grouped', 'decided'] as const

const outcomeOf = (row: Row): ReceiptOutcome | null => {
  if (row.consultation_state !== 'published') return null
  if (row.state === 'excluded') {
    return { kind: 'excluded', exclusion: row.exclusion ?? '', reason: row.exclusion_reason ?? '' }
  }
  return row.answers.length > 0 ? { kind: 'decided', answers: row.answers } : null
}

/** Before publication a decision is not told: a decided or excluded comment shows as screened, or grouped if it was. */
const stepsOf = (row: Row): ReceiptStep[] => {
  const published = row.consultation_state === 'published'
  const times = {
    received: row.arrived_at,
    screened: row.screened_at,
    grouped: row.grouped_at,
    decided: published ? row.decided_at : null,
  }
  const reached = published && row.answers.length > 0 ? 3 : times.grouped ? 2 : times.screened ? 1 : 0
  return STEPS.map((step, index) => ({
    step,
    at: times[step]?.toISOString() ?? null,
    done: index <= reached && (step !== 'grouped' || times.grouped !== null),
  }))
}

const statusOf = (row: Row): ReceiptStatus => ({
  receipt: row.receipt,
  comment: row.comment,
  consultation: {
    id: row.consultation,
    title: row.title,
    titleEn: row.title_en,
    closesAt: row.closes_at.toISOString(),
    state: row.consultation_state,
  },
  clause: row.clause,
  arrivedAt: row.arrived_at.toISOString(),
  channel: row.channel,
  late: row.late ?? false,
  disowned: row.disowned ?? false,
  body: row.body,
  steps: stepsOf(row),
  outcome: outcomeOf(row),
})

/**
 * Answers to the comment `c`: its own one, else those of the points it carries, with the row of the published report.
 * The same rule as the report's: what a comment was answered on its own stands for it alone.
 */
const ANSWERS = `
  select coalesce(jsonb_agg(jsonb_build_object('title', answer.title, 'disposition', answer.disposition,
      'reason', coalesce(answer.reason, ''), 'row', (
        select (item->>'number')::int from adoption_reports report, jsonb_array_elements(report.snapshot->'rows') as item
        where report.consultation_id = c.consultation_id and case when answer.point is not null
          then item->>'point' = answer.point::text
          else item->>'point' is null and coalesce(item->>'clause', '') = coalesce(c.clause, '')
            and item->>'disposition' = answer.disposition and item->>'reason' = coalesce(answer.reason, '') end
        limit 1)) order by answer.title, answer.point), '[]'::jsonb)
  from (
    select null::uuid as point, null as title, c.disposition::text as disposition, c.disposition_reason as reason
    where c.state = 'decided' and c.disposition is not null
    union all
    select p.id, p.title, p.disposition::text, p.disposition_reason
    from point_members m join points p on p.id = m.point_id
    where m.comment_id = c.id and c.state = 'grouped' and p.state = 'decided' and p.disposition is not null
  ) as answer`

const DECIDED_AT = `coalesce(c.decided_at, (
  select max(p.decided_at) from point_members m join points p on p.id = m.point_id where m.comment_id = c.id))`

const read = async (code: string): Promise<Row | undefined> => {
  const { rows } = await intakePool().query<Row>({
    name: 'receipt-status',
    text: `select c.receipt_code as receipt, c.id as comment, n.id as consultation, n.title, n.title_en, n.closes_at,
        n.state as consultation_state, c.arrived_at, c.channel, c.late, c.disowned, c.body, c.state, c.exclusion,
        c.exclusion_reason, ${DECIDED_AT} as decided_at,
        case when n.state = 'published' then (${ANSWERS}) else '[]'::jsonb end as answers,
        (select jsonb_build_object('number', item->>'number', 'heading', item->>'heading')
          from jsonb_array_elements(r.clauses) as item where item->>'anchor' = c.clause limit 1) as clause,
        (select max(at) from audit_entries where subject_collection = 'comments' and subject_id = c.id::text
          and action = 'screen') as screened_at,
        (select max(at) from audit_entries where subject_collection = 'comments' and subject_id = c.id::text
          and action = 'group') as grouped_at
      from comments c
        join consultations n on n.id = c.consultation_id
        join policy_revisions r on r.id = c.policy_revision_id
      where c.receipt_code = $1`,
    values: [code],
  })
  return rows[0]
}

/** Where a comment is, for the system itself; undefined when there is no such code. */
export const findStatusOf = async (code: string): Promise<ReceiptStatus | undefined> => {
  const row = await read(code)
  return row && statusOf(row)
}

/**
 * Where a comment is, for who holds its receipt code. Wrong codes are counted per sender and in all; over the limit
 * right and wrong codes get the same answer, so guessing learns nothing.
 *
 * @param typed the code as typed: spaces, dashes, small letters and full width are read.
 * @param sender key of the sender's address.
 */
export const findReceiptStatus = async (typed: string, sender: string): Promise<ReceiptAnswer> => {
  const seconds = await findWait('receipt-lookup', () => sender)
  if (seconds !== undefined) return { kind: 'too-many', seconds }
  const parsed = parseReceiptCode(typed)
  const status = parsed.ok ? await findStatusOf(parsed.code) : undefined
  if (status) return { kind: 'found', status }
  const application = parsed.ok ? await findApplicationStatus(await sitePayload(), parsed.code) : undefined
  if (application) return { kind: 'application', status: application }
  const attendee = parsed.ok ? await findAttendeeByReceipt(await sitePayload(), parsed.code) : undefined
  if (attendee) return { kind: 'registration', status: attendee }
  const report = parsed.ok ? await findLiveReportStatus(await sitePayload(), parsed.code) : undefined
  if (report) return { kind: 'live-report', status: report }
  await countAct('receipt-lookup', () => sender)
  return parsed.ok ? { kind: 'unknown' } : { kind: 'unreadable', code: parsed.code }
}
