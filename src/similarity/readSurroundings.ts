import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { arrayLiteral, bytesLiteral } from './arrayLiteral'
import { comparableText } from './comparableText'
import { CROWD, findComparable } from './groupNewcomers'
import type { Comparable, Newcomer, Surroundings } from './groupNewcomers'
import { pairsOf } from './likeness'
import type { Pairs } from './likeness'
import { scopeOf } from './scope'

type Twin = { comment: string; campaign: string | null }

const readTwins = async (tx: Transaction, consultation: string, fingerprints: Set<string>) => {
  const rows = await tx.query<Twin & { fingerprint: string }>(sql`
    select encode(sought.fingerprint, 'hex') as fingerprint, twin.comment_id as comment, twin.campaign_id as campaign
    from unnest(${bytesLiteral(fingerprints)}::bytea[]) as sought (fingerprint)
      cross join lateral (select comment_id, campaign_id from comment_signatures
        where consultation_id = ${consultation}::uuid and fingerprint = sought.fingerprint limit 1) as twin`)
  return new Map<string, Twin>(rows.map(({ fingerprint, ...twin }) => [fingerprint, twin]))
}

const findIds = async (tx: Transaction, consultation: string, bands: Set<number>) => {
  const rows = await tx.query<{ band: number; comments: string | null }>(sql`
    select sought.band, case when count(*) < ${CROWD}::int then string_agg(found.comment_id::text, ',') end as comments
    from unnest(${arrayLiteral(bands)}::int[]) as sought (band)
      cross join lateral (select comment_id from similarity_bands
        where scope = ${scopeOf(consultation)}::int and band = sought.band limit ${CROWD}::int) as found
    group by sought.band`)
  return new Map(rows.map(({ band, comments }) => [band, comments?.split(',') ?? ('crowded' as const)]))
}

const readSettled = async (tx: Transaction, consultation: string, comments: Set<string>) => {
  const rows = await tx.query<Comparable>(sql`
    select comment_id as comment, campaign_id as campaign, sketch, length from comment_signatures
    where comment_id = any(${arrayLiteral(comments)}::uuid[]) and consultation_id = ${consultation}::uuid`)
  return new Map(rows.map((row) => [row.comment, row]))
}

/** Who can be found by the bands; another consultation's, met by chance, are left out. */
const readBands = async (
  tx: Transaction,
  consultation: string,
  bands: Set<number>,
): Promise<Map<number, Comparable[] | 'crowded'>> => {
  const ids = await findIds(tx, consultation, bands)
  const named = new Set([...ids.values()].flatMap((found) => (found === 'crowded' ? [] : found)))
  const settled = await readSettled(tx, consultation, named)
  const bandsFound = new Map<number, Comparable[] | 'crowded'>()
  for (const [band, found] of ids) {
    const others = found === 'crowded' ? found : found.flatMap((comment) => settled.get(comment) ?? [])
    bandsFound.set(band, others)
  }
  return bandsFound
}

const countRepresentatives = async (tx: Transaction, campaigns: Set<string>) => {
  const rows = await tx.query<{ campaign: string; count: number }>(sql`
    select campaign_id as campaign, count(*)::int as count from comment_signatures
    where campaign_id = any(${arrayLiteral(campaigns)}::uuid[]) and is_representative group by campaign_id`)
  return new Map(rows.map(({ campaign, count }) => [campaign, count]))
}

const readPairs = async (tx: Transaction, comments: string[]): Promise<Map<string, Pairs>> => {
  const rows = await tx.query<{ comment: string; body: string }>(sql`
    select id as comment, body from comments where id = any(${arrayLiteral(comments)}::uuid[])`)
  return new Map(rows.map(({ comment, body }) => [comment, pairsOf(comparableText(body))]))
}

/** Remembers pairs from one batch to the next. */
export type PairMemory = {
  find: (comment: string) => Pairs | undefined
  keep: (comment: string, pairs: Pairs) => void
}

/**
 * Everything known that the newcomers may belong to, in five statements for however many there are.
 *
 * @param options.bodies of the newcomers, by comment
 */
export const readSurroundings = async (
  tx: Transaction,
  options: {
    consultation: string
    newcomers: readonly Newcomer[]
    bodies: ReadonlyMap<string, string>
    memory: PairMemory
  },
): Promise<Surroundings> => {
  const { consultation, newcomers, bodies, memory } = options
  const twins = await readTwins(
    tx,
    consultation,
    new Set(newcomers.map(({ signature }) => signature.fingerprint.toString('hex'))),
  )
  const strangers = newcomers.filter(({ signature }) => !twins.has(signature.fingerprint.toString('hex')))
  const bands = await readBands(
    tx,
    consultation,
    new Set(strangers.flatMap(({ signature }) => [...signature.bands])),
  )
  const found = [...bands.values()].flatMap((others) => (others === 'crowded' ? [] : others))
  const campaigns = [...found, ...twins.values()].flatMap(({ campaign }) => campaign ?? [])
  const representatives = await countRepresentatives(tx, new Set(campaigns))
  const pairs = new Map<string, Pairs>()
  const missing: string[] = []
  for (const comment of findComparable(strangers, bands)) {
    const kept = memory.find(comment)
    if (kept) pairs.set(comment, kept)
    else missing.push(comment)
  }
  for (const [comment, its] of await readPairs(tx, missing)) {
    pairs.set(comment, its)
    memory.keep(comment, its)
  }
  return {
    twins,
    bands,
    representativesOf: (campaign) => representatives.get(campaign) ?? 0,
    pairsOf: (comment) => {
      const known = pairs.get(comment)
      if (known) return known
      const body = bodies.get(comment)
      if (body === undefined) throw new RangeError(`The text of ${comment} was not read`)
      const made = pairsOf(comparableText(body))
      pairs.set(comment, made)
      return made
    },
  }
}
