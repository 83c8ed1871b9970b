import { sql } from '@payloadcms/db-postgres/drizzle'

import { clausesSchema } from '../clauses/clause'
import type { Transaction } from '../db/transaction'
import { checkConsultationPeriod } from '../legal/consultationClock'
import type { DocumentKind } from '../legal/periods'
import { POINT_DISPOSITIONS } from '../workflow/points'
import { countByDisposition, countComments, countExclusions } from './countComments'
import type { ReportData } from './reportData'
import { findReportRows } from './reportRows'

type Notice = {
  title: string
  titleEn: string | null
  policy: string
  policyTitle: string
  policyTitleEn: string | null
  agency: string
  agencyEn: string
  kind: DocumentKind
  revision: string
  clauses: unknown
  opensAt: string
  closesAt: string
  shortReason: string | null
}

const getNotice = async (tx: Pick<Transaction, 'query'>, consultation: string): Promise<Notice> => {
  const [notice] = await tx.query<Notice>(sql`
    select c.title, c.title_en as "titleEn", p.id as policy, p.title as "policyTitle", p.title_en as "policyTitleEn",
      a.name as agency, a.name_en as "agencyEn", coalesce(c.kind::text, 'other') as kind, coalesce(r.name, '') as revision,
      r.clauses, coalesce(c.opens_at, c.created_at) as "opensAt", coalesce(c.closes_at, c.created_at) as "closesAt",
      nullif(trim(c.short_reason), '') as "shortReason"
    from consultations c
      join policies p on p.id = c.policy_id
      join policy_revisions r on r.id = c.policy_revision_id
      join agencies a on a.id = c.agency_id
    where c.id = ${consultation}::uuid`)
  if (!notice) throw new TypeError(`No consultation ${consultation}`)
  return notice
}

const iso = (time: string) => new Date(time).toISOString()

const periodOf = ({ kind, opensAt, closesAt, shortReason }: Notice): ReportData['period'] => ({
  opensAt: iso(opensAt),
  closesAt: iso(closesAt),
  days: checkConsultationPeriod({ kind, opensAt: iso(opensAt), closesAt: iso(closesAt), shortReason }).days,
  shortReason,
})

/**
 * The adoption report of a consultation as its comments and points stand now. For a report whose numbers agree with one
 * another, call it in a transaction that sees one moment: repeatable read, or with the consultation locked.
 *
 * @throws TypeError when there is no such consultation.
 */
export const buildReport = async (
  tx: Pick<Transaction, 'query'>,
  { consultation, publishedAt, now }: { consultation: string; publishedAt: Date | null; now: Date },
): Promise<ReportData> => {
  const notice = await getNotice(tx, consultation)
  const { channels, totals } = await countComments(tx, consultation)
  const rows = await findReportRows(tx, {
    consultation,
    clauses: clausesSchema.safeParse(notice.clauses).data ?? [],
  })
  const answers = await countByDisposition(tx, consultation)
  return {
    version: 1,
    consultation: { id: consultation, title: notice.title, titleEn: notice.titleEn },
    policy: { id: notice.policy, title: notice.policyTitle, titleEn: notice.policyTitleEn },
    agency: { name: notice.agency, nameEn: notice.agencyEn },
    revision: notice.revision,
    period: periodOf(notice),
    publishedAt: publishedAt?.toISOString() ?? null,
    madeAt: now.toISOString(),
    totals,
    channels,
    dispositions: POINT_DISPOSITIONS.map((disposition) => ({
      disposition,
      rows: rows.filter((row) => row.disposition === disposition).length,
      comments: answers.find((answer) => answer.disposition === disposition)?.comments ?? 0,
    })),
    rows,
    exclusions: await countExclusions(tx, consultation),
  }
}
