import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Follow } from '../../workflow/definition'
import { performAlso } from '../../workflow/follow/performAlso'

/** Two versions of a rule are never in force together: the one before ends with the act that puts the next in force. */
export const supersede: Follow = async ({ tx, record, now }) => {
  if (!record.replaces) return
  const [replaced] = await tx.query<{ id: string; state: string }>(sql`
    select id, state from text_rules where id = ${String(record.replaces)}::uuid for update`)
  if (replaced?.state !== 'live' && replaced?.state !== 'shadow') return
  await performAlso(tx, {
    collection: SLUGS.textRules,
    id: replaced.id,
    action: 'supersede',
    actor: systemActor('rules'),
    now,
  })
}
