import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { foldForSearch } from '../text/normalise'
import { performMany } from '../workflow/performMany'
import { findRulesOf } from './activeRules'

/** Comments judged in one transaction. */
const CHUNK = 500

type Phrase = { rule: string; words: string; folded: string }

type Match = { comment: string; rule: string; words: string }

export const DEFENCE = systemActor('defence')

const findMatches = (tx: Transaction, ids: readonly string[], phrases: readonly Phrase[]) =>
  tx.query<Match>(sql`
    select c.id as comment, phrase.rule, phrase.words
    from comments c join jsonb_to_recordset(${JSON.stringify(phrases)}::jsonb)
      as phrase(rule text, words text, folded text) on position(phrase.folded in c.search_text) > 0
    where c.id = any(${`{${ids.join(',')}}`}::uuid[]) and c.suspect is not true`)

/** In the same transaction as the marks: neither without the other. */
const addHits = (tx: Transaction, rule: string, hits: number, now: Date) =>
  tx.query(sql`
    insert into defence_hits (rule_id, minute, hits)
      values (${rule}::uuid, date_trunc('minute', ${now.toISOString()}::timestamptz), ${hits})
    on conflict (rule_id, minute) do update set hits = defence_hits.hits + excluded.hits`)

const flagMatches = async (tx: Transaction, matches: readonly Match[], now: Date) => {
  const flagged = new Set<string>()
  const rules = new Map(matches.map(({ rule, words }) => [rule, words]))
  for (const [rule, phrase] of rules) {
    const hit = matches.filter((match) => match.rule === rule).map(({ comment }) => comment)
    const ids = hit.filter((id) => !flagged.has(id))
    ids.forEach((id) => flagged.add(id))
    const input = { cause: 'phrase', phrase }
    await performMany(tx, { collection: SLUGS.comments, action: 'flag', ids, actor: DEFENCE, input, now })
    await addHits(tx, rule, hit.length, now)
  }
}

const judgeChunk = async (payload: Payload, now: Date): Promise<number> => {
  const phrases = (await findRulesOf('phrase')).map(({ id, value }): Phrase => {
    const words = value ?? ''
    return { rule: id, words, folded: foldForSearch(words) }
  })
  return inTransaction(payload, async (tx) => {
    const taken = await tx.query<{ id: string }>(sql`
      delete from arrivals_to_judge where comment_id in (
        select comment_id from arrivals_to_judge order by comment_id limit ${CHUNK} for update skip locked)
      returning comment_id as id`)
    const ids = taken.map(({ id }) => id)
    if (ids.length > 0 && phrases.length > 0) await flagMatches(tx, await findMatches(tx, ids, phrases), now)
    return ids.length
  })
}

/**
 * Looks through the comments in line for the phrases of the rules in force and marks what matches. Each comment is
 * judged once, after it was accepted.
 */
export const judgeArrivals = async (payload: Payload, now: Date): Promise<void> => {
  while ((await judgeChunk(payload, now)) > 0);
}
