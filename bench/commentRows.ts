import { createHash } from 'node:crypto'

import { v7 as uuidv7 } from 'uuid'

import { createReceiptCode } from '../src/intake/receiptCode'
import { foldForSearch } from '../src/text/normalise'
import { searchGrams } from '../src/text/searchGrams'
import { commentTexts } from './commentTexts'
import type { Cell } from './copyInto'
import { pick, seededRandom } from './random'
import type { Random } from './random'

export const COMMENT_COLUMNS = [
  'id',
  'state',
  'receipt_code',
  'consultation_id',
  'policy_revision_id',
  'body',
  'name_masked',
  'channel',
  'arrived_at',
  'locale',
  'unverified',
  'exclusion',
  'exclusion_reason',
  'disposition',
  'disposition_reason',
  'agency_id',
  'county_id',
  'submission_key',
  'search_text',
  'search_grams',
  'created_at',
  'updated_at',
] as const

/** Records that exist, for the comments to point at. */
export type Targets = { consultation: string; policyRevision: string; agency: string; counties: string[] }

const STATES = shares({ received: 0.4, screened: 0.2, grouped: 0.15, decided: 0.2, excluded: 0.05 })
const CHANNELS = shares({ web: 0.9, mail: 0.03, hotline: 0.04, letter: 0.03 })
const NAMES = ['王*', '李**', '陈*', '符**', '吴*', null] as const

/** One of a hundred entries, each as often as its share. */
function shares<Key extends string>(of: Record<Key, number>): Key[] {
  return Object.entries<number>(of).flatMap(([key, share]) =>
    Array.from({ length: Math.round(share * 100) }, () => key as Key),
  )
}

const bytesOf = (random: Random) => Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256))

/** A fifth of the comments names no county, a quarter the first one, the rest any. */
const countyOf = (random: Random, counties: readonly string[]): string | null => {
  const drawn = random()
  if (drawn < 0.2) return null
  return drawn < 0.45 ? counties[0]! : pick(random, counties)
}

const decisionOf = (state: string) => ({
  exclusion: state === 'excluded' ? 'off-topic' : null,
  exclusionReason: state === 'excluded' ? '内容与本次征求意见的事项无关。' : null,
  disposition: state === 'decided' ? 'partly-adopted' : null,
  dispositionReason: state === 'decided' ? '已在修改稿中补充相应表述，其余部分另行研究。' : null,
})

/**
 * Rows of `comments` as the one door would have stored them, in the order of `COMMENT_COLUMNS`, the oldest first.
 *
 * @param options.since time of the first arrival; the last is thirty days later
 */
export function* commentRows(options: {
  total: number
  seed: number
  since: Date
  targets: Targets
}): Generator<Cell[]> {
  const { total, seed, since, targets } = options
  const random = seededRandom(seed + 1)
  const step = (30 * 24 * 60 * 60 * 1000) / total
  let index = 0
  for (const body of commentTexts({ total, seed })) {
    const msecs = Math.floor(since.getTime() + index * step)
    const at = new Date(msecs).toISOString()
    const state = pick(random, STATES)
    const decision = decisionOf(state)
    yield [
      uuidv7({ msecs, random: bytesOf(random) }),
      state,
      createReceiptCode(),
      targets.consultation,
      targets.policyRevision,
      body,
      pick(random, NAMES),
      pick(random, CHANNELS),
      at,
      'zh',
      random() < 0.05,
      decision.exclusion,
      decision.exclusionReason,
      decision.disposition,
      decision.dispositionReason,
      targets.agency,
      countyOf(random, targets.counties),
      createHash('sha256').update(`bench ${index}`).digest('base64url'),
      foldForSearch(body),
      searchGrams(body),
      at,
      at,
    ]
    index += 1
  }
}
