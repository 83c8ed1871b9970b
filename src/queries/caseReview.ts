import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { caseTitleIn } from '../livestream/cases/caseTitle'
import { findReportFiles } from './reportFiles'
import type { ReportFile } from './reportFiles'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'
import { findCaseParties } from './caseParties'
import type { Party } from './caseParties'

export type Mark = { id: string; inMs: number; outMs: number; note: string; code: string | null }

export type CaseReview = {
  id: string
  title: string
  state: string
  topic: string
  severity: number
  isMine: boolean
  /** Who holds it, by name. */
  holder: string | null
  reports: {
    id: string
    channel: string
    description: string
    url: string | null
    files: ReportFile[]
  }[]
  marks: Mark[]
  recording: { id: string; name: string } | null
  /** Room, streamer, operator and agencies, with their other cases and what is in force against them. */
  parties: Party[]
  /** What was told to the operator and came back; null before there is a notice. */
  after: {
    noticeNumber: string
    rectifyBy: string | null
    appealBy: string | null
    rectification: string | null
  } | null
}

const MOST = 50

type ReportRow = Omit<CaseReview['reports'][number], 'files'> & {
  rule: string | null
  version: number | null
}

/** A rule's report begins with a sentence in the language of the house; what it quotes is what was said. */
const toReport = (
  { rule, version, ...report }: ReportRow,
  locale: Locale,
): Omit<CaseReview['reports'][number], 'files'> => {
  if (locale === 'zh' || !rule) return report
  const [, ...quoted] = report.description.split('\n')
  const said = translator(locale, 'rules')('findings.rule', { name: rule, version: version ?? 1 })
  return { ...report, description: [said, ...quoted].join('\n') }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

const afterOf = ({ noticeNumber, rectifyBy, appealBy, rectification }: RecordData): CaseReview['after'] =>
  typeof noticeNumber === 'string'
    ? {
        noticeNumber,
        rectifyBy: textOf(rectifyBy),
        appealBy: textOf(appealBy),
        rectification: textOf(rectification),
      }
    : null

/** All that is looked at to judge a case, as far as this person may see it; undefined when the case is not there for them. */
export const findCaseReview = (
  payload: Payload,
  { id, actor, locale }: { id: string; actor: StaffActor; locale: Locale },
): Promise<CaseReview | undefined> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.liveCases, id, actor })
    if (!record) return undefined
    const scope = (slug: Slug, table: string) => toSql(toWhere(abilityOf(actor), 'read', slug), table)
    const reports = await tx.query<ReportRow>(sql`
      select r.id, r.channel::text, r.description, r.url, rule.name_en as rule, rule.version::int
      from live_reports r left join rule_reports p on p.report_id = r.id
        left join text_rules rule on rule.id = p.rule_id
      where r.case_id = ${id}::uuid and r.state <> 'withdrawn' and ${scope(SLUGS.liveReports, 'r')} order by r.arrived_at limit ${MOST}`)
    const files = await findReportFiles(tx, {
      reports,
      scope: scope(SLUGS.caseFiles, 'f'),
      urlOf: ({ filename }) => `/api/case-files/file/${encodeURIComponent(filename)}`,
    })
    const marks = await tx.query<Mark>(sql`
      select m.id, m.in_ms::int as "inMs", m.out_ms::int as "outMs", m.note, p.code from case_marks m
        left join policy_codes p on p.id = m.policy_code_id
      where m.case_id = ${id}::uuid and ${scope(SLUGS.caseMarks, 'm')} order by m.in_ms limit 500`)
    const [recording] = await tx.query<{ id: string; name: string }>(sql`
      select v.id, v.original_name as name from recordings v
      where v.case_id = ${id}::uuid and ${scope(SLUGS.recordings, 'v')} order by v.created_at desc limit 1`)
    const parties = await findCaseParties(tx, record, { actor, locale })
    const [held] = await tx.query<{ name: string }>(sql`
      select name from users where id = ${record.assignee ?? null}::uuid`)
    const { title, topic, severity, state, assignee } = record
    return {
      id,
      title: caseTitleIn(locale, String(title)),
      topic: String(topic),
      severity: Number(severity),
      state,
      isMine: assignee === actor.id,
      holder: held?.name ?? null,
      reports: reports.map((report) => ({
        ...toReport(report, locale),
        files: files.get(report.id) ?? [],
      })),
      marks,
      recording: recording ?? null,
      parties,
      after: afterOf(record),
    }
  })
