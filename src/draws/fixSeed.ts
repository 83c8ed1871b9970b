import { createHmac, randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { sm3 } from '../audit/sm3'
import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'
import type { ActionContext } from '../workflow/definition'

/** The seed of what the database keeps: who reads the database alone does not know it. */
const seedOf = (kept: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'draw-seed')).update(kept).digest('hex')

/**
 * Fixes the seed before anybody knows the candidates, and publishes its digest. What the database keeps, and refuses to
 * change, makes the seed together with the server's secret only.
 */
export const fixSeed = async ({ tx, record, now }: ActionContext): Promise<Record<string, unknown>> => {
  const kept = randomBytes(32).toString('hex')
  await tx.query(sql`
    insert into draw_seeds (draw_id, seed, fixed_at) values (${record.id}::uuid, ${kept}, ${now.toISOString()})`)
  return { seedDigest: sm3(seedOf(kept)), announcedAt: now.toISOString() }
}

/**
 * The seed whose digest was published; those fixed before the secret took part are kept as they are.
 *
 * @throws TypeError for a draw whose seed was never fixed: the state asked for it
 */
export const getSeed = async ({ tx, record }: Pick<ActionContext, 'tx' | 'record'>): Promise<string> => {
  const [row] = await tx.query<{ seed: string }>(
    sql`select seed from draw_seeds where draw_id = ${record.id}::uuid`,
  )
  if (!row) throw new TypeError(`The draw ${record.id} has no seed`)
  return sm3(row.seed) === record.seedDigest ? row.seed : seedOf(row.seed)
}
