import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import type { Transaction } from '../../../db/transaction'
import { translator } from '../../../i18n'
import { begin } from '../../../workflow/begin'

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
  const { record: look } = await begin(tx, {
    collection: SLUGS.qualityLooks,
    data: {
      title: `${translator('zh')(`livestream:topics.${place.topic}`)} · ${period}`,
      period,
      case: record,
      golden,
      ...place,
    },
    actor: systemActor('quality'),
    trace: { case: record, period },
    now,
  })
  return look.id
}
