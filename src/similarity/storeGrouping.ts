import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Transaction } from '../db/transaction'
import { arrayLiteral, bytesLiteral } from './arrayLiteral'
import type { Group } from './campaignGroups'
import type { Grouping, Newcomer } from './groupNewcomers'
import { mergeCampaigns } from './mergeCampaigns'
import { scopeOf } from './scope'

/** Who joins which campaign: the oldest of those that become one, or a new one. */
const placesOf = (groups: readonly Group[]): Map<string, string> =>
  new Map(
    groups.flatMap(({ campaigns, joining }) => {
      const campaign = campaigns[0] ?? uuidv7()
      return joining.map((comment) => [comment, campaign] as const)
    }),
  )

const insertSignatures = async (
  tx: Transaction,
  options: {
    consultation: string
    newcomers: readonly (Newcomer & { arrivedAt: string })[]
    places: ReadonlyMap<string, string>
    representatives: ReadonlySet<string>
  },
) => {
  const { consultation, newcomers, places, representatives } = options
  const column = (value: (newcomer: Newcomer) => string | number | boolean | null) =>
    arrayLiteral(newcomers.map(value))
  await tx.query(sql`
    insert into comment_signatures (consultation_id, comment_id, campaign_id, arrived_at, length, is_representative,
        fingerprint, sketch)
      select ${consultation}::uuid, * from unnest(
        ${column(({ comment }) => comment)}::uuid[],
        ${column(({ comment }) => places.get(comment) ?? null)}::uuid[],
        ${arrayLiteral(newcomers.map(({ arrivedAt }) => `"${arrivedAt}"`))}::timestamptz[],
        ${column(({ signature }) => signature.length)}::int[],
        ${column(({ comment }) => representatives.has(comment))}::boolean[],
        ${bytesLiteral(newcomers.map(({ signature }) => signature.fingerprint))}::bytea[],
        ${bytesLiteral(newcomers.map(({ signature }) => signature.sketch))}::bytea[])`)
}

const insertBands = async (
  tx: Transaction,
  consultation: string,
  representatives: Grouping['representatives'],
) => {
  const rows = representatives.flatMap(({ comment, bands }) => bands.map((band) => ({ comment, band })))
  await tx.query(sql`
    insert into similarity_bands (scope, band, comment_id)
      select ${scopeOf(consultation)}::int, * from unnest(
        ${arrayLiteral(rows.map(({ band }) => band))}::int[], ${arrayLiteral(rows.map(({ comment }) => comment))}::uuid[])`)
}

/** Comments settled before that were alone until now. */
const placeSettled = async (tx: Transaction, joined: readonly [comment: string, campaign: string][]) => {
  await tx.query(sql`
    update comment_signatures set campaign_id = joined.campaign
    from unnest(${arrayLiteral(joined.map(([comment]) => comment))}::uuid[],
      ${arrayLiteral(joined.map(([, campaign]) => campaign))}::uuid[]) as joined (comment, campaign)
    where comment_id = joined.comment`)
}

/** New campaigns come to be, known ones grow; the sample is the member that arrived first. */
const countIn = async (tx: Transaction, places: ReadonlyMap<string, string>) => {
  await tx.query(sql`
    with joined as (
      select joined.campaign, c.id, c.consultation_id, c.agency_id, c.channel, c.arrived_at
      from unnest(${arrayLiteral(places.keys())}::uuid[], ${arrayLiteral(places.values())}::uuid[])
          as joined (comment, campaign)
        join comments c on c.id = joined.comment
    ), grown as (
      insert into campaigns (id, consultation_id, agency_id, sample_id, members, first_at, last_at)
        select campaign, consultation_id, agency_id, (array_agg(id order by arrived_at, id))[1], count(*),
          min(arrived_at), max(arrived_at)
        from joined group by campaign, consultation_id, agency_id order by campaign
      on conflict (id) do update set members = campaigns.members + excluded.members,
        sample_id = case when excluded.first_at < campaigns.first_at then excluded.sample_id else campaigns.sample_id end,
        first_at = least(campaigns.first_at, excluded.first_at),
        last_at = greatest(campaigns.last_at, excluded.last_at), updated_at = now()
      returning id
    )
    insert into campaign_arrivals (campaign_id, hour, channel, comments)
      select grown.id, date_trunc('hour', arrived_at), channel, count(*) from joined join grown on grown.id = campaign
      group by 1, 2, 3 order by 1, 2, 3
    on conflict (campaign_id, hour, channel) do update set comments = campaign_arrivals.comments + excluded.comments`)
}

/** Writes what came of a batch. All of it in the transaction the batch was read in, or nothing. */
export const storeGrouping = async (
  tx: Transaction,
  options: {
    consultation: string
    newcomers: readonly (Newcomer & { arrivedAt: string })[]
    grouping: Grouping
  },
): Promise<void> => {
  const { consultation, newcomers, grouping } = options
  const places = placesOf(grouping.groups)
  const representatives = new Set(grouping.representatives.map(({ comment }) => comment))
  const isNew = new Set(newcomers.map(({ comment }) => comment))
  await insertSignatures(tx, { consultation, newcomers, places, representatives })
  await insertBands(tx, consultation, grouping.representatives)
  await placeSettled(
    tx,
    [...places].filter(([comment]) => !isNew.has(comment)),
  )
  for (const { campaigns } of grouping.groups) await mergeCampaigns(tx, campaigns)
  await countIn(tx, places)
}
