import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../../access/actor'
import type { StaffActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import type { Transaction } from '../../../db/transaction'
import { orderKey } from '../../../draws/order'
import { CASE_PLACE, findModerators, findPastLoans, isBlindTo } from '../looks/blind'
import type { CasePlace } from '../looks/blind'
import { storeLook } from '../looks/storeLook'
import { tellOwners } from '../looks/tellOwners'
import type { Hand } from '../looks/tellOwners'
import { performAlso } from '../../../workflow/follow/performAlso'

type Dealing = { seed: string; golden: number; period: string; now: Date }

type Waiting = CasePlace & { look: string }

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const byKey = <T>(seed: string, rows: readonly T[], nameOf: (row: T) => string): T[] =>
  rows
    .map((row) => ({ row, key: orderKey(seed, nameOf(row)) }))
    .sort((one, other) => byText(one.key, other.key))
    .map(({ row }) => row)

const findWaiting = (tx: Transaction) =>
  tx.query<Waiting>(sql`
    select q.id as look, ${CASE_PLACE}
    from quality_looks q join live_cases c on c.id = q.case_id where q.state = 'waiting' order by q.id`)

/** Looks in somebody's hand, cases anybody has had in theirs, and what was lent to whom. */
const findHands = async (tx: Transaction, now: Date) => {
  const rows = await tx.query<{ owner: string; case: string; open: boolean }>(sql`
    select owner_id as owner, case_id as case, state = 'dealt' as open from quality_looks where owner_id is not null`)
  const open = new Map<string, number>()
  for (const { owner } of rows.filter((row) => row.open)) open.set(owner, (open.get(owner) ?? 0) + 1)
  return {
    open,
    had: new Set(rows.map((row) => `${row.owner} ${row.case}`)),
    loans: await findPastLoans(tx, now),
  }
}

type Hands = Awaited<ReturnType<typeof findHands>>

/** Whoever holds the fewest and can know nothing of the case; equals by the seed. Undefined where nobody can. */
const chooseOwner = (
  people: readonly StaffActor[],
  one: CasePlace,
  { open, had, loans }: Hands,
  seed: string,
) => {
  const able = people.filter((person) => isBlindTo(person, one, loans) && !had.has(`${person.id} ${one.id}`))
  return byKey(`${seed}:${one.id}`, able, ({ id }) => id).sort(
    (first, second) => (open.get(first.id) ?? 0) - (open.get(second.id) ?? 0),
  )[0]
}

const take = ({ open, had }: Hands, person: string, record: string) => {
  open.set(person, (open.get(person) ?? 0) + 1)
  had.add(`${person} ${record}`)
}

/** Golden cases somebody has never had, among what they are dealt anyway: alone it would stand out. */
const addGolden = async (tx: Transaction, people: readonly StaffActor[], hands: Hands, dealing: Dealing) => {
  const { seed, golden, period, now } = dealing
  if (golden === 0) return []
  const cases = await tx.query<CasePlace & { golden: string }>(sql`
    select g.id as golden, ${CASE_PLACE}
    from golden_cases g join live_cases c on c.id = g.case_id
    where g.state = 'in-use' and c.forgotten_at is null order by g.id`)
  const dealt: Hand[] = []
  for (const person of people) {
    const fit = cases.filter(
      (one) => isBlindTo(person, one, hands.loans) && !hands.had.has(`${person.id} ${one.id}`),
    )
    for (const one of byKey(`${seed}:${person.id}`, fit, ({ id }) => id).slice(0, golden)) {
      take(hands, person.id, one.id)
      dealt.push({
        look: await storeLook(tx, { record: one.id, golden: one.golden, period, now }),
        to: person.id,
      })
    }
  }
  return dealt
}

const deal = async (tx: Transaction, { look, to }: Hand, now: Date) => {
  await performAlso(tx, {
    collection: SLUGS.qualityLooks,
    id: look,
    action: 'deal',
    actor: systemActor('quality'),
    input: { assignee: to },
    now,
  })
}

/**
 * Deals what waits, each to somebody who can know nothing of how the case was decided, golden cases among them, in an order
 * that tells nothing. A look for which there is nobody goes on waiting.
 *
 * @returns how many were dealt
 */
export const dealWaiting = async (tx: Transaction, dealing: Dealing): Promise<number> => {
  const people = await findModerators(tx)
  const hands = await findHands(tx, dealing.now)
  const dealt: Hand[] = []
  for (const one of byKey(dealing.seed, await findWaiting(tx), ({ look }) => look)) {
    const owner = chooseOwner(people, one, hands, dealing.seed)
    if (!owner) continue
    take(hands, owner.id, one.id)
    dealt.push({ look: one.look, to: owner.id })
  }
  const among = people.filter(({ id }) => dealt.some(({ to }) => to === id))
  dealt.push(...(await addGolden(tx, among, hands, dealing)))
  for (const hand of byKey(dealing.seed, dealt, ({ look }) => look)) await deal(tx, hand, dealing.now)
  await tellOwners(tx, dealt)
  return dealt.length
}
