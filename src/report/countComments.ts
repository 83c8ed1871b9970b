import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Channel } from '../intake/receive'
import type { Disposition, Exclusion, ReportData, ReportTotals } from './reportData'

type Tx = Pick<Transaction, 'query'>

type ByChannel = {
  channel: Channel
  count: number
  late: number
  disowned: number
  excluded: number
  individual: number
}

/** Every channel, also one that nobody used, in their order. */
const countByChannel = (tx: Tx, consultation: string) =>
  tx.query<ByChannel>(sql`
    select channels.channel, count(c.id)::int as count, count(*) filter (where c.late)::int as late,
      count(*) filter (where c.disowned)::int as disowned,
      count(*) filter (where c.state = 'excluded')::int as excluded,
      count(*) filter (where c.state = 'decided')::int as individual
    from unnest(enum_range(null::enum_comments_channel)) as channels(channel)
      left join comments c on c.channel = channels.channel and c.consultation_id = ${consultation}::uuid
    group by channels.channel order by channels.channel`)

/** Comments that carry points, each once; those with one that is not decided; and how often any is counted in the rows. */
const countCarriers = async (tx: Tx, consultation: string) => {
  const [carriers] = await tx.query<{ comments: number; undecided: number; mentions: number }>(sql`
    select count(*)::int as comments, count(*) filter (where is_undecided)::int as undecided,
      coalesce(sum(points), 0)::int as mentions
    from (
      select count(*) as points, bool_or(p.state <> 'decided') as is_undecided
      from point_members m join points p on p.id = m.point_id join comments c on c.id = m.comment_id
      where c.consultation_id = ${consultation}::uuid and c.state = 'grouped' group by m.comment_id
    ) as carriers`)
  return carriers ?? { comments: 0, undecided: 0, mentions: 0 }
}

const countCampaigns = async (tx: Tx, consultation: string) => {
  const [campaigns] = await tx.query<{ count: number; comments: number }>(sql`
    select count(*)::int as count, coalesce(sum(members), 0)::int as comments from campaigns
    where consultation_id = ${consultation}::uuid`)
  return campaigns ?? { count: 0, comments: 0 }
}

const sumOf = (rows: readonly ByChannel[], name: Exclude<keyof ByChannel, 'channel'>) =>
  rows.reduce((sum, row) => sum + row[name], 0)

/** Everything that came in, whatever became of it: by channel, and in all. */
export const countComments = async (
  tx: Tx,
  consultation: string,
): Promise<Pick<ReportData, 'channels'> & { totals: ReportTotals }> => {
  const byChannel = await countByChannel(tx, consultation)
  const carriers = await countCarriers(tx, consultation)
  const campaigns = await countCampaigns(tx, consultation)
  const individual = sumOf(byChannel, 'individual')
  return {
    channels: byChannel.map(({ channel, count }) => ({ channel, count })),
    totals: {
      received: sumOf(byChannel, 'count'),
      answered: carriers.comments + individual,
      undecided: carriers.undecided,
      mentions: carriers.mentions + individual,
      excluded: sumOf(byChannel, 'excluded'),
      late: sumOf(byChannel, 'late'),
      disowned: sumOf(byChannel, 'disowned'),
      campaigns: campaigns.count,
      campaignComments: campaigns.comments,
    },
  }
}

/** Distinct comments with each answer, their own or one of their points'. */
export const countByDisposition = (tx: Tx, consultation: string) =>
  tx.query<{ disposition: Disposition; comments: number }>(sql`
    select disposition, count(*)::int as comments from (
      select distinct m.comment_id, p.disposition::text as disposition
      from point_members m join points p on p.id = m.point_id join comments c on c.id = m.comment_id
      where c.consultation_id = ${consultation}::uuid and c.state = 'grouped' and p.disposition is not null
      union all
      select id, disposition::text from comments
      where consultation_id = ${consultation}::uuid and state = 'decided' and disposition is not null
    ) as answers group by disposition`)

/** What was set aside, by kind and reason, the commonest first. */
export const countExclusions = (tx: Tx, consultation: string) =>
  tx.query<{ exclusion: Exclusion; reason: string; count: number }>(sql`
    select exclusion, coalesce(exclusion_reason, '') as reason, count(*)::int as count
    from comments where consultation_id = ${consultation}::uuid and state = 'excluded'
    group by exclusion, exclusion_reason order by exclusion, count desc, reason`)
