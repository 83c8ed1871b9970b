import { randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { sm3 } from '../audit/sm3'
import type { ActionContext } from '../workflow/definition'

/**
 * Fixes the seed before anybody knows the candidates, and publishes its digest. The seed itself lies in a table no
 * person's request reaches, and the database refuses to change it.
 */
export const fixSeed = async ({ tx, record, now }: ActionContext): Promise<Record<string, unknown>> => {
  const seed = randomBytes(32).toString('hex')
  await tx.query(sql`
    insert into draw_seeds (draw_id, seed, fixed_at) values (${record.id}::uuid, ${seed}, ${now.toISOString()})`)
  return { seedDigest: sm3(seed), announcedAt: now.toISOString() }
}

/** @throws TypeError for a draw whose seed was never fixed: the state asked for it */
export const getSeed = async ({ tx, record }: Pick<ActionContext, 'tx' | 'record'>): Promise<string> => {
  const [row] = await tx.query<{ seed: string }>(
    sql`select seed from draw_seeds where draw_id = ${record.id}::uuid`,
  )
  if (!row) throw new TypeError(`The draw ${record.id} has no seed`)
  return row.seed
}
