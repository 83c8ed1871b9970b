import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { ActionContext, Follow, Guard } from '../workflow/definition'
import { getSeed } from './fixSeed'
import { readInspectors, readItems } from './lists'
import type { DrawnItem, FrozenInspector } from './lists'
import { drawSeedOf, INSPECTORS_EACH, orderInspectors } from './order'
import { performAlso } from '../workflow/follow/performAlso'

/** An inspector who stepped aside 回避 from one subject, and who came in their place. */
export type StandIn = { token: string; gone: string; came: string }

type Database = Pick<Transaction, 'query'>

/** Every change of who is sent, in the order they were made. */
export const readStandIns = ({ query }: Database, draw: string): Promise<StandIn[]> =>
  query<StandIn>(sql`
    select token, gone_id::text as gone, came_id::text as came from draw_stand_ins
    where draw_id = ${draw}::uuid order by at, came_id`)

/** Who is sent to a subject now: those drawn, each stand-in in the place of who has gone. */
export const teamOf = (
  { token, inspectors }: Pick<DrawnItem, 'token' | 'inspectors'>,
  all: readonly StandIn[],
) =>
  all
    .filter((one) => one.token === token)
    .reduce((team, { gone, came }) => team.map((id) => (id === gone ? came : id)), [...inspectors])

/** The next of the same draw: first in its order who has neither been sent nor stepped aside; undefined when none is left. */
export const nextInspector = (
  seed: string,
  item: Pick<DrawnItem, 'token' | 'county' | 'inspectors'>,
  { inspectors, before }: { inspectors: readonly FrozenInspector[]; before: readonly StandIn[] },
): string | undefined => {
  const pool = inspectors.filter(({ county }) => county === item.county).map(({ id }) => id)
  const asked = new Set([
    ...item.inspectors,
    ...before.filter(({ token }) => token === item.token).flatMap(({ gone, came }) => [gone, came]),
  ])
  return orderInspectors(seed, item.token, pool).find((id) => !asked.has(id))
}

/** First or second of those sent, as the list of the draw names them. */
export const PLACES = ['first', 'second'] as const

type Change = { item: DrawnItem; gone: string; came: string | undefined; team: string[] }

const findChange = async (context: ActionContext): Promise<Change | undefined> => {
  const { tx, record, input } = context
  const items = await readItems(tx, record.id)
  const item = items.find(({ position }) => position === Number(input.position))
  if (!item) return undefined
  const before = await readStandIns(tx, record.id)
  const team = teamOf(item, before)
  const gone = team[PLACES.findIndex((place) => place === input.place)]
  if (gone === undefined) return undefined
  const called = typeof record.calledNumber === 'string' ? record.calledNumber : null
  const seed = drawSeedOf(await getSeed(context), called)
  const came = nextInspector(seed, item, { inspectors: await readInspectors(tx, record.id), before })
  return { item, gone, came, team }
}

/** The subject is on the list, and somebody is left to send. */
export const somebodyCanStandIn: Guard = async (context) => {
  if (context.input.position === undefined || context.input.place === undefined) return null
  const change = await findChange(context)
  if (!change) return reasonOf('draw-position-unknown')
  return change.came ? null : reasonOf('draw-nobody-left', { count: INSPECTORS_EACH })
}

/** The next of the draw is sent instead, to a visit that is planned already as well. */
export const sendStandIn: Follow = async (context) => {
  const { tx, record, reason, now } = context
  const change = await findChange(context)
  if (!change?.came) throw new Refusal(409, reasonOf('draw-nobody-left', { count: INSPECTORS_EACH }))
  const { item, gone, came, team } = change
  await tx.query(sql`
    insert into draw_stand_ins (draw_id, token, gone_id, came_id, at)
    values (${record.id}::uuid, ${item.token}, ${gone}::uuid, ${came}::uuid, ${now.toISOString()})`)
  const [visit] = await tx.query<{ id: string }>(sql`
    select id from inspections where register = ${record.register} and record = ${item.subjectId}
      and kind = 'random' and state = 'planned' and created_at >= ${String(record.drawnAt)}::timestamptz`)
  if (!visit) return
  const names = new Map((await readInspectors(tx, record.id)).map(({ id, name }) => [id, name]))
  const inspectors = team.map((id) => names.get(id === gone ? came : id) ?? '').join('、')
  await performAlso(tx, {
    collection: SLUGS.inspections,
    id: visit.id,
    action: 'send-another',
    actor: systemActor('draw'),
    input: { inspectors },
    reason: reason ?? undefined,
    now,
  })
}
