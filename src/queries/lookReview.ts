import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Locale } from '../i18n'
import { findReportFiles } from './reportFiles'
import type { ReportFile } from './reportFiles'
import { findVisible } from '../workflow/perform'

/** One judgement as it stands beside the other. */
export type Side = { measure: string; code: string; grounds: string }

export type LookReview = {
  id: string
  topic: string
  period: string
  state: string
  isMine: boolean
  platform: string
  room: string
  reports: { id: string; description: string; url: string | null; files: ReportFile[] }[]
  recording: { id: string } | null
  /** Null until the look is judged. */
  sides: { own: Side; standard: Side; isGolden: boolean } | null
  note: string | null
}

type Row = {
  platform: string
  room: string
  recording: string | null
}

const sideOf = (
  record: Record<string, unknown>,
  names: { measure: string; code: string; grounds: string },
  codes: ReadonlyMap<string, string>,
): Side => ({
  measure: String(record[names.measure] ?? ''),
  code: codes.get(String(record[names.code] ?? '')) ?? '',
  grounds: String(record[names.grounds] ?? ''),
})

/**
 * What is looked at again: what was reported and the recording, as the first one had them, and nothing of what came of it
 * until the own judgement is in. Undefined when the look is not there for this person.
 */
export const findLookReview = (
  payload: Payload,
  { id, actor, locale }: { id: string; actor: StaffActor; locale: Locale },
): Promise<LookReview | undefined> =>
  inTransaction(payload, async (tx) => {
    const look = await findVisible(tx, { collection: SLUGS.qualityLooks, id, actor })
    if (!look) return undefined
    const [row] = await tx.query<Row>(sql`
      select c.platform::text as platform, coalesce(c.room_text, '') as room,
        (select v.id from recordings v where v.case_id = c.id order by v.created_at desc limit 1) as recording
      from live_cases c where c.id = ${look.case}::uuid`)
    const reports = await tx.query<Omit<LookReview['reports'][number], 'files'>>(sql`
      select id, description, url from live_reports where case_id = ${look.case}::uuid order by arrived_at limit 50`)
    // Whoever has been dealt the look sees what the first one saw, through an address of its own.
    const files = await findReportFiles(tx, {
      reports,
      scope: sql`f.visibility = 'shown'`,
      urlOf: (file) => `/api/look-file/${id}/${file.id}`,
    })
    const title = locale === 'en' ? sql`title_en` : sql`title`
    const codes = await tx.query<{ id: string; label: string }>(sql`
      select id, code || ' ' || ${title} as label from policy_codes
      where id in (${look.policyCode ?? null}::uuid, ${look.standardPolicyCode ?? null}::uuid)`)
    const labels = new Map(codes.map((code) => [code.id, code.label]))
    const own = { measure: 'measure', code: 'policyCode', grounds: 'grounds' }
    const standard = {
      measure: 'standardMeasure',
      code: 'standardPolicyCode',
      grounds: 'standardGrounds',
    }
    return {
      id,
      topic: String(look.topic),
      period: String(look.period),
      state: look.state,
      isMine: look.owner === actor.id,
      platform: row?.platform ?? '',
      room: row?.room ?? '',
      reports: reports.map((report) => ({ ...report, files: files.get(report.id) ?? [] })),
      recording: row?.recording ? { id: row.recording } : null,
      sides: look.standardMeasure
        ? {
            own: sideOf(look, own, labels),
            standard: sideOf(look, standard, labels),
            isGolden: Boolean(look.golden),
          }
        : null,
      note: typeof look.note === 'string' ? look.note : null,
    }
  })
