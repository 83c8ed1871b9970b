import { isDeepStrictEqual } from 'node:util'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { sm3 } from '../audit/sm3'
import type { Transaction } from '../db/transaction'
import { drawFrom } from './carryOut'
import { readCandidates, readInspectors, readItems } from './lists'
import { drawSeedOf, listDigest, sealedDigest } from './order'
import { sharesOf } from './sharesOf'
import { nextInspector, readStandIns, teamOf } from './standIns'
import type { StandIn } from './standIns'

/** What does not fit; labels under `credit:draws.faults.<fault>`. */
export type DrawFault = 'seed' | 'list' | 'sealed' | 'items' | 'stand-ins'

/** Draws again from what is stored and compares every digest and the result, inspectors included. */
export const findDrawFaults = async (
  tx: Pick<Transaction, 'query'>,
  record: Record<string, unknown> & { id: string },
): Promise<DrawFault[]> => {
  const [candidates, inspectors, items] = [
    await readCandidates(tx, record.id),
    await readInspectors(tx, record.id),
    await readItems(tx, record.id),
  ]
  const seed = String(record.seed)
  const calledNumber = typeof record.calledNumber === 'string' ? record.calledNumber : null
  const wanted = drawFrom(drawSeedOf(seed, calledNumber), { candidates, inspectors }, sharesOf(record))
  const stored = items.map(({ token, inspectors: sent }) => ({ token, inspectors: sent }))
  const standIns = await readStandIns(tx, record.id)
  /** Each was the next in the order of the draw when they came, for somebody who was being sent. */
  const follows = ({ token, gone, came }: StandIn, at: number) => {
    const item = items.find((one) => one.token === token)
    const before = standIns.slice(0, at)
    return (
      item !== undefined &&
      teamOf(item, before).includes(gone) &&
      nextInspector(drawSeedOf(seed, calledNumber), item, { inspectors, before }) === came
    )
  }
  const faults: [DrawFault, boolean][] = [
    ['seed', sm3(seed) === record.seedDigest],
    ['list', listDigest(candidates) === record.listDigest],
    ['sealed', sealedDigest({ candidates, inspectors }) === record.sealedDigest],
    ['items', isDeepStrictEqual(stored, wanted)],
    ['stand-ins', standIns.every(follows)],
  ]
  return faults.filter(([, fits]) => !fits).map(([fault]) => fault)
}

/** Draws that have been carried out. */
export const findCarriedOut = ({ query }: Pick<Transaction, 'query'>) =>
  query<Record<string, unknown> & { id: string; title: string }>(sql`
    select id::text, title, seed, called_number as "calledNumber", seed_digest as "seedDigest", list_digest as "listDigest",
      sealed_digest as "sealedDigest", share_a as "shareA", share_b as "shareB", share_c as "shareC", share_d as "shareD"
    from inspection_draws where state in ('drawn', 'published') order by drawn_at`)
