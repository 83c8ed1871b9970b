import { v7 as uuidv7 } from 'uuid'

import { intakePool } from '../../src/db/intakePool'
import { CLAUSES } from '../support/factories'

export type Opened = { id: string; revision: string; closesAt: Date }

const HOUR = 60 * 60 * 1000

/** A consultation that takes comments, straight in the database: the intake knows nothing of how it got there. */
export async function openConsultation(
  overrides: { closesAt?: Date; state?: string; requireName?: boolean; requireContact?: boolean } = {},
): Promise<Opened> {
  const pool = intakePool()
  const opened = {
    id: uuidv7(),
    revision: uuidv7(),
    closesAt: overrides.closesAt ?? new Date(Date.now() + 24 * HOUR),
  }
  const policy = uuidv7()
  await pool.query(
    `insert into agencies (id, name, name_en, kind) values ('commerce', '商务厅', 'Commerce', 'commerce') on conflict do nothing`,
  )
  await pool.query(
    `insert into counties (id, name, name_en) values ('460100', '海口市', 'Haikou'), ('460200', '三亚市', 'Sanya') on conflict do nothing`,
  )
  await pool.query(
    `insert into policies (id, title, kind, agency_id) values ($1, '园区细则', 'business-policy', 'commerce')`,
    [policy],
  )
  await pool.query(
    `insert into policy_revisions (id, policy_id, name, ordinal, clauses, agency_id, state)
      values ($1, $2, '第1稿', 1, $3, 'commerce', 'locked')`,
    [opened.revision, policy, JSON.stringify(CLAUSES)],
  )
  await pool.query(
    `insert into consultations (id, title, policy_id, policy_revision_id, notice, agency_id, state, opens_at, closes_at,
        require_name, require_contact)
      values ($1, '关于园区细则的征求意见', $2, $3, '请提意见。', 'commerce', $4, $5, $6, $7, $8)`,
    [
      opened.id,
      policy,
      opened.revision,
      overrides.state ?? 'open',
      new Date(opened.closesAt.getTime() - 30 * 24 * HOUR),
      opened.closesAt,
      overrides.requireName ?? true,
      overrides.requireContact ?? true,
    ],
  )
  return opened
}

export async function countComments(consultation: string): Promise<number> {
  const { rows } = await intakePool().query<{ count: number }>(
    'select count(*)::int as count from comments where consultation_id = $1',
    [consultation],
  )
  return rows[0]?.count ?? -1
}
