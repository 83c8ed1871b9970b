import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Actor } from '../../src/access/actor'
import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { act, inDays } from '../support/factories'
import type { Person } from '../support/people'
import { actorNamed, apply, createRegistry } from '../registers/applying'
import type { Registry } from '../registers/applying'
import { codeOf } from '../registers/unifiedCodes'

export type CreditCase = { payload: Payload; registry: Registry }

export const createCreditCase = async (payload: Payload): Promise<CreditCase> => ({
  payload,
  registry: await createRegistry(payload),
})

let made = 0

/** A filed enterprise of 海口, with a code of its own. */
export const fileEnterprise = async ({ payload, registry }: CreditCase, county = '460100') => {
  made += 1
  const code = codeOf(made)
  const { id } = await apply(payload, {
    name: `海口第${made}号公司`,
    unifiedCode: code,
    contactPhone: `138${String(made).padStart(8, '0')}`,
    contactEmail: `office${made}@company.example`,
    county,
  })
  await query(
    payload,
    sql`update enterprises set duplicate_keys = ${`contactPhone:${made}`} where id = ${id}::uuid`,
  )
  const officer = county === '460100' ? registry.officer : registry.elsewhere
  await act(payload, SLUGS.enterprises, id, 'pass-county', officer.actor)
  await act(payload, SLUGS.enterprises, id, 'file', registry.second.actor)
  return { id, code }
}

/** A row of a credit collection, as a person makes it in the panel. */
export const make = async (
  { payload }: CreditCase,
  collection: Slug,
  { user }: Person,
  data: Record<string, unknown>,
): Promise<string> => {
  const { id } = await payload.create({
    collection,
    data: { subjectCollection: 'enterprises', ...data } as never,
    user,
    overrideAccess: false,
  })
  return String(id)
}

export const BREACH = {
  kind: 'breach',
  severity: 'ordinary',
  months: 6,
  facts: '未按期报送经营数据，经两次催告仍未改正。',
  basis: '《某省跨境电商综试区管理办法》第十八条',
  authority: '某省商务厅',
  documentNumber: '琼商函〔2026〕18号',
  decidedOn: '2026-03-01T00:00:00.000+08:00',
}

export const PROMISE = {
  type: 'papers-later',
  text: '承诺于期限前补交海关注册登记证明。',
  signedOn: '2026-03-01T00:00:00.000+08:00',
  performBy: inDays(40),
}

export const actorOfName = (
  { registry }: CreditCase,
  name: string,
  record: string,
  collection: Slug,
): Actor => actorNamed(registry, name, record, collection)

/** The letters in line for a record, by the act they tell of. */
export const lettersTo = async ({ payload }: CreditCase, record: string): Promise<string[]> => {
  const rows = await query<{ act: string }>(
    payload,
    sql`select content->>'act' as act from outbox
      where content->>'template' = 'credit-step' and content->>'record' = ${record} order by created_at, id`,
  )
  return rows.map(({ act: name }) => name)
}

/** The grades of a subject, the latest first. */
export const gradesOf = ({ payload }: CreditCase, subject: string) =>
  query<{ id: string; state: string; grade: string | null; proposed: string; points: number }>(
    payload,
    sql`select id::text, state::text as state, grade::text as grade, proposed_grade::text as proposed, points::int as points
      from credit_grades where subject_id = ${subject} order by created_at desc, id desc`,
  )
