import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { performMany } from '../workflow/performMany'
import type { ManyPerformed } from '../workflow/performMany'
import { defineRun } from '../runs/definition'

type Params = { campaign: string; point: string; except: string[] }

/** The last member looked at, in the order of arrival. */
type Cursor = { at: string; id: string; grouped: number; refused: Record<string, number> }

/** Members of one step: a second or two of work. */
const STEP = 500

const START: Cursor = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000', grouped: 0, refused: {} }

type Member = { id: string; at: string; state: string }

const findMembers = (tx: Transaction, campaign: string, { at, id }: Cursor) =>
  tx.query<Member>(sql`
    select s.comment_id as id, s.arrived_at::text as at, c.state::text as state
    from comment_signatures s join comments c on c.id = s.comment_id
    where s.campaign_id = ${campaign}::uuid and (s.arrived_at, s.comment_id) > (${at}::timestamptz, ${id}::uuid)
    order by s.arrived_at, s.comment_id limit ${STEP}`)

const countReasons = (before: Cursor['refused'], { refused }: ManyPerformed) => {
  const counts = { ...before }
  for (const { reasons } of refused) {
    const code = reasons[0]?.code ?? ''
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/**
 * A whole campaign carries a point, single members excepted. Who has not been looked at is passed first: whoever assigns
 * them has read the sample. Excluded and decided members stay as they are and are counted.
 */
export const campaignRun = defineRun<Params, Cursor>({
  kind: 'campaign',
  step: async ({ tx, params: { campaign, point, except }, cursor, actor }) => {
    const from = cursor ?? START
    const members = await findMembers(tx, campaign, from)
    const wanted = members.filter(({ id }) => !except.includes(id))
    const act = (action: string, these: readonly Member[], input: Record<string, string> = {}) =>
      performMany(tx, {
        collection: SLUGS.comments,
        ids: these.map(({ id }) => id),
        action,
        actor,
        input,
      })
    await act(
      'screen',
      wanted.filter(({ state }) => state === 'received'),
    )
    const grouping = await act('group', wanted, { point, campaign })
    const last = members.at(-1)
    const grouped = from.grouped + grouping.performed.length
    const refused = countReasons(from.refused, grouping)
    const finished = members.length < STEP
    return {
      done: members.length,
      cursor: { at: last?.at ?? from.at, id: last?.id ?? from.id, grouped, refused },
      finished,
      result: finished ? { grouped, refused, excepted: except.length } : undefined,
    }
  },
})
