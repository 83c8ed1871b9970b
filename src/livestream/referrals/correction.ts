import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { canonicalJson } from '../../audit/entry'
import { sm3 } from '../../audit/sm3'
import { SLUGS } from '../../collections/slugs'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { readSettings } from '../../globals/readSettings'
import { beijingDay } from '../../legal/beijing'
import { allocateNumber } from '../../numbering/allocateNumber'
import { findSeries } from '../../numbering/findSeries'
import { LETTER_SERIES } from '../../numbering/seriesKinds'
import type { ActionContext, Follow, InputField } from '../../workflow/definition'
import type { ReferralFacts } from './refer'
import { performAlso } from '../../workflow/follow/performAlso'

/** What is told to those a clue was handed over to when the decision it rests on falls, or another takes its place. */
export const CORRECTIONS = ['recall', 'amend'] as const

export type Correction = (typeof CORRECTIONS)[number]

/** What a letter of withdrawal 撤回函, or one that says what has changed 补充函, says; frozen when it is numbered. */
export type CorrectionFacts = {
  kind: Correction
  number: string
  issuedOn: string
  issuer: string
  addressee: string
  /** The letter it corrects. */
  about: { number: string; issuedOn: string }
  platform: string
  account: string
  /** Why, as it was answered to who appealed. */
  grounds: string
  /** Of a changed decision: what it is now. */
  code: string
  basis: string
  measure: string
}

/** What the appeal comes to, handed over by the case's own act. */
export const CORRECTION_INPUT: readonly InputField[] = [
  { name: 'grounds', type: 'long', required: false, maxLength: 4000 },
]

const findCase = async ({ tx, record }: ActionContext) => {
  const [row] = await tx.query<{ code: string | null; basis: string | null; measure: string | null }>(sql`
    select p.code || ' ' || p.title as code, p.basis, c.measure::text from live_cases c
      left join policy_codes p on p.id = c.policy_code_id where c.id = ${record.case}::uuid`)
  return { code: row?.code ?? '', basis: row?.basis ?? '', measure: row?.measure ?? '' }
}

/** Columns of a referral that is corrected: the letter is numbered here, its digest says what it was. */
export const correctionChange =
  (kind: Correction) =>
  async (context: ActionContext): Promise<Record<string, unknown>> => {
    const { tx, record, input, now } = context
    const { issuer, ...sent } = record.facts as ReferralFacts
    const settings = await readSettings(tx.payload, tx.req)
    const decided = await findCase(context)
    const series = await findSeries(tx, LETTER_SERIES)
    if (series === undefined) throw new Refusal(409, reasonOf('no-letter-series'))
    const correction: CorrectionFacts = {
      kind,
      // Last of all that is asked of the database: from here on others wait for their number.
      number: await allocateNumber(tx, { series, at: now }),
      issuedOn: beijingDay(now),
      issuer: settings.department || issuer,
      addressee: sent.addressee,
      about: { number: sent.number, issuedOn: sent.issuedOn },
      platform: sent.platform,
      account: sent.account,
      grounds: input.grounds ?? '',
      ...(kind === 'amend' ? decided : { code: '', basis: '', measure: '' }),
    }
    return {
      correction,
      correctionNumber: correction.number,
      correctionDigest: sm3(canonicalJson(correction)),
      correctedAt: now.toISOString(),
      correctionReceivedOn: null,
    }
  }

const STANDING = ['sent', 'received', 'answered']

/**
 * Of a case's referrals that have gone out, each is withdrawn or amended by a letter of its own. One that was taken back
 * before is none any more.
 *
 * @param grounds what was answered to the appeal.
 */
export const correctReferrals =
  (kind: Correction, grounds: string): Follow =>
  async ({ tx, record, now }) => {
    const rows = await tx.query<{ id: string }>(sql`
      select id from case_referrals where case_id = ${record.id}::uuid
        and state::text = any(${`{${STANDING.join(',')}}`}::text[]) order by sent_at, id`)
    for (const { id } of rows) {
      await performAlso(tx, {
        collection: SLUGS.caseReferrals,
        id,
        action: kind,
        actor: systemActor('moderation'),
        input: { grounds },
        now,
      })
    }
  }
