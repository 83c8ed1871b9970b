import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '../../../access/actor'
import { appendAudit } from '../../../audit/append'
import { SLUGS } from '../../../collections/slugs'
import type { Transaction } from '../../../db/transaction'
import { translator } from '../../../i18n'
import { qualityLookWorkflow } from './workflow'

type Place = { topic: string; county: string | null; agency: string }

/** A look nobody has yet. A golden case's is like any other; its title names the topic and the period alone. @returns its id */
export const storeLook = async (
  tx: Transaction,
  {
    record,
    golden = null,
    period,
    now,
  }: { record: string; golden?: string | null; period: string; now: Date },
): Promise<string> => {
  const [place] = await tx.query<Place>(sql`
    select topic::text, county_id as county, agency_id as agency from live_cases where id = ${record}::uuid`)
  if (!place) throw new TypeError(`No case ${record} to look at`)
  const id = uuidv7()
  await tx.payload.db.create({
    collection: SLUGS.qualityLooks,
    customID: id,
    req: tx.req,
    returning: false,
    data: {
      ...qualityLookWorkflow.owned,
      state: 'waiting',
      revision: 1,
      title: `${translator('zh')(`livestream:topics.${place.topic}`)} · ${period}`,
      period,
      case: record,
      golden,
      ...place,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
    },
  })
  await appendAudit(tx, {
    collection: SLUGS.qualityLooks,
    id,
    action: 'create',
    actor: systemActor('quality'),
    at: now,
    toState: 'waiting',
    data: { case: record, period },
  })
  return id
}
