import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import type { RecordData } from '../workflow/definition'
import { clauseLabels } from '../queries/clauseLabels'
import { findVisible } from '../workflow/perform'
import { fillReason } from './reasonVariables'
import type { ReasonVariable } from './reasonVariables'

/** A reason ready to be used for one point: `text` has no open place any more. Without a title: the point's present one. */
export type ReadyReason = { id: string; title: string; disposition: string; text: string }

const MOST_TEMPLATES = 50

const valuesFor = async (
  tx: Transaction,
  { id, title, clause, consultation }: RecordData,
): Promise<Record<ReasonVariable, string>> => {
  const [facts] = await tx.query<{ policy: string; revision: string; count: number }>(sql`
    select p.title as policy, c.policy_revision_id as revision,
      (select count(*)::int from point_members where point_id = ${id}::uuid) as count
    from consultations c join policies p on p.id = c.policy_id where c.id = ${consultation}::uuid`)
  const revisionId = facts?.revision ?? ''
  const anchor = typeof clause === 'string' ? clause : null
  const labels = await clauseLabels(tx, [{ revisionId, clause: anchor }])
  // Reasons are published in Chinese, whoever writes them.
  const whole = translator('zh')('points:template.wholeDraft')
  return {
    clause: labels.get(`${revisionId}_${anchor}`)?.split('　')[0] ?? whole,
    point: String(title),
    count: String(facts?.count ?? 0),
    policy: facts?.policy ?? '',
  }
}

/**
 * The answer the point has, to be changed, and the agency's active reason templates, filled in for it.
 *
 * @throws Refusal 404 when the point is not there for this actor.
 */
export const findReasons = (
  payload: Payload,
  { point, actor }: { point: string; actor: StaffActor },
): Promise<ReadyReason[]> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.points, id: point, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const values = await valuesFor(tx, record)
    const templates = await tx.query<ReadyReason>(sql`
      select id, title, disposition::text as disposition, text from reason_templates
      where active and agency_id = ${record.agency}
        and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.reasonTemplates))}
      order by disposition, title limit ${MOST_TEMPLATES}`)
    const { disposition, dispositionReason } = record
    const present =
      typeof disposition === 'string' && typeof dispositionReason === 'string'
        ? [{ id: point, title: '', disposition, text: dispositionReason }]
        : []
    return [
      ...present,
      ...templates.map((template) => ({ ...template, text: fillReason(template.text, values) })),
    ]
  })
