import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Clause } from '../clauses/clause'
import { printedClause } from '../clauses/printedClause'
import { formatBeijing } from '../legal/beijing'
import type { Source } from './source'

type Notice = {
  title: string
  agency: string
  notice: string
  opens_at: string | null
  closes_at: string | null
  short_reason: string | null
  email: string | null
  post_address: string | null
  phones: string | null
  published_at: string | null
  state: string
}

const day = (value: string | null) => (value ? formatBeijing(new Date(value), 'zh', 'minute') : null)

/** The notice as it was given out, with its dates and ways to comment. */
export async function* notice({ tx, consultation, t }: Source): AsyncGenerator<string> {
  const [row] = await tx.query<Notice>(sql`
    select n.title, a.name as agency, n.notice, n.opens_at, n.closes_at, n.short_reason, n.email, n.post_address, n.phones,
      n.published_at, n.state
    from consultations n join agencies a on a.id = n.agency_id where n.id = ${consultation}::uuid`)
  if (!row) return
  const facts: [key: string, value: string | null][] = [
    ['agency', row.agency],
    ['state', t(`workflow:consultations.states.${row.state}`)],
    ['opensAt', day(row.opens_at)],
    ['closesAt', day(row.closes_at)],
    ['publishedAt', day(row.published_at)],
    ['shortReason', row.short_reason],
    ['email', row.email],
    ['postAddress', row.post_address],
    ['phones', row.phones],
  ]
  const lines = facts
    .filter(([, value]) => value)
    .map(([key, value]) =>
      t('privacy:mail.line', { label: t(`privacy:archive.notice.${key}`), value: value ?? '' }),
    )
  yield `${row.title}\n\n${lines.join('\n')}\n\n${row.notice}\n`
}

const findClauses = async ({ tx, consultation }: Source): Promise<Clause[]> => {
  const [row] = await tx.query<{ clauses: Clause[] | null }>(sql`
    select r.clauses from consultations n join policy_revisions r on r.id = n.policy_revision_id
    where n.id = ${consultation}::uuid`)
  return row?.clauses ?? []
}

/** The text that was put out for comment, clause by clause. */
export async function* draft(source: Source): AsyncGenerator<string> {
  for (const { number, heading, text } of await findClauses(source)) {
    yield `${[printedClause(number, heading), text].filter(Boolean).join('\n')}\n`
  }
}

/** The same with its anchors, by which comments and points name a clause. */
export async function* clauseTree(source: Source): AsyncGenerator<string> {
  yield `${JSON.stringify(await findClauses(source), null, 2)}\n`
}

/** The report as it was published. */
export async function* report({ tx, consultation }: Source): AsyncGenerator<string> {
  const [row] = await tx.query<{ snapshot: unknown; published_at: string }>(sql`
    select snapshot, published_at from adoption_reports where consultation_id = ${consultation}::uuid
    order by published_at desc limit 1`)
  yield `${JSON.stringify(row ? { publishedAt: row.published_at, ...(row.snapshot as object) } : null, null, 2)}\n`
}
