import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { agreementOf, FEWEST_PAIRS, onValue } from '../../livestream/quality/kappa'
import type { Agreement, Pair } from '../../livestream/quality/kappa'
import { readableBy } from './scope'
import type { QualityQuestion } from './scope'

/** Of one moderator: what was found, and what was asked for. */
export type ModeratorAgreement = { name: string; code: Agreement; measure: Agreement }

export type PolicyAgreement = { code: string; title: string; agreement: Agreement }

export type GoldenScore = { name: string; right: number; asked: number }

type Judged = {
  who: string
  name: string
  code: string
  otherCode: string
  measure: string
  otherMeasure: string
}

/** Two judgements of the same case that did not know of each other: second looks, and severe measures' second reviews. */
const findPairs = (payload: Payload, { actor, from, now }: QualityQuestion) => {
  const [first, last] = [from.toISOString(), now.toISOString()]
  return query<Judged>(
    payload,
    sql`select pair.who::text, coalesce(u.name, '') as name, coalesce(one.code, '-') as code,
        coalesce(other.code, '-') as "otherCode", pair.measure, pair.other_measure as "otherMeasure"
      from (
        select q.reviewed_id as who, q.standard_policy_code_id as code_id, q.policy_code_id as other_code_id,
          q.standard_measure::text as measure, q.measure::text as other_measure
        from quality_looks q
        where q.state in ('agreed', 'differing', 'noted') and q.golden_id is null
          and q.judged_at between ${first}::timestamptz and ${last}::timestamptz
          and ${readableBy(actor, SLUGS.qualityLooks, 'q')}
        union all
        select d.owner_id, d.policy_code_id, s.policy_code_id, d.measure::text, s.measure::text
        from case_decisions d
          join case_decisions s on s.case_id = d.case_id and s.origin = 'second' and s.state <> 'sealed'
        where d.origin = 'first' and d.state <> 'sealed'
          and s.decided_at between ${first}::timestamptz and ${last}::timestamptz
          and ${readableBy(actor, SLUGS.caseDecisions, 'd')}
      ) pair left join users u on u.id = pair.who
        left join policy_codes one on one.id = pair.code_id left join policy_codes other on other.id = pair.other_code_id`,
  )
}

const byModerator = (judged: readonly Judged[]): ModeratorAgreement[] =>
  [...new Map(judged.map(({ who, name }) => [who, name]))]
    .map(([who, name]) => {
      const own = judged.filter((one) => one.who === who)
      return {
        name,
        code: agreementOf(own.map(({ code, otherCode }): Pair => [code, otherCode])),
        measure: agreementOf(own.map(({ measure, otherMeasure }): Pair => [measure, otherMeasure])),
      }
    })
    .sort((one, other) => other.code.pairs - one.code.pairs || one.name.localeCompare(other.name))

/** Of each code either named: among all pairs, did both name it? Shown with how many pairs name it. */
const byPolicy = (judged: readonly Judged[], titles: ReadonlyMap<string, string>): PolicyAgreement[] => {
  const pairs = judged.map(({ code, otherCode }): Pair => [code, otherCode])
  const codes = [...new Set(pairs.flat())].filter((code) => code !== '-').sort()
  return codes.map((code) => {
    const named = pairs.filter((pair) => pair.includes(code))
    const both = named.filter(([one, other]) => one === other).length
    const { kappa, interval } = agreementOf(onValue(pairs, code))
    return {
      code,
      title: titles.get(code) ?? '',
      agreement: {
        pairs: named.length,
        observed: both / named.length,
        kappa,
        interval: named.length < FEWEST_PAIRS ? null : interval,
      },
    }
  })
}

/** How far independent judgements agree, by moderator and by policy code. */
export const findAgreement = async (
  payload: Payload,
  question: QualityQuestion,
): Promise<{ moderators: ModeratorAgreement[]; policies: PolicyAgreement[] }> => {
  const judged = await findPairs(payload, question)
  const title = question.locale === 'en' ? sql`title_en` : sql`title`
  const codes = await query<{ code: string; title: string }>(
    payload,
    sql`select code, ${title} as title from policy_codes`,
  )
  return {
    moderators: byModerator(judged),
    policies: byPolicy(judged, new Map(codes.map(({ code, title: name }) => [code, name]))),
  }
}

/** How many golden cases each has got right. */
export const findGoldenScores = (
  payload: Payload,
  { actor, from, now }: QualityQuestion,
): Promise<GoldenScore[]> =>
  query<GoldenScore>(
    payload,
    sql`select u.name, (count(*) filter (where q.state = 'agreed'))::int as right, count(*)::int as asked
      from quality_looks q join users u on u.id = q.owner_id
      where q.golden_id is not null and q.state in ('agreed', 'differing', 'noted')
        and q.judged_at between ${from.toISOString()}::timestamptz and ${now.toISOString()}::timestamptz
        and ${readableBy(actor, SLUGS.qualityLooks, 'q')}
      group by u.id, u.name order by u.name`,
  )
