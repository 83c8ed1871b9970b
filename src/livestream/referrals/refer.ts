import { sql } from '@payloadcms/db-postgres/drizzle'

import { placeOf } from '../../access/placeOf'
import { canonicalJson } from '../../audit/entry'
import { sm3 } from '../../audit/sm3'
import { SLUGS } from '../../collections/slugs'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { findEvidence } from '../frames/evidence'
import type { EvidenceFile } from '../frames/evidence'
import { readSettings } from '../../globals/readSettings'
import { beijingDay } from '../../legal/beijing'
import { allocateNumber } from '../../numbering/allocateNumber'
import { findSeries } from '../../numbering/findSeries'
import { LETTER_SERIES } from '../../numbering/seriesKinds'
import { begin } from '../../workflow/begin'
import type { ActionContext, Follow, Guard } from '../../workflow/definition'

/** What a letter of referral says; frozen when it is numbered. */
export type ReferralFacts = {
  number: string
  issuedOn: string
  issuer: string
  addressee: string
  room: string
  platform: string
  account: string
  code: string
  basis: string
  facts: string
  evidence: EvidenceFile[]
}

const oneAtATime: Guard = async ({ tx, record, input }) => {
  const [open] = await tx.query(sql`
    select 1 from case_referrals where case_id = ${record.id}::uuid and state in ('sent', 'received', 'amended')
      and recipient::text = ${input.recipient ?? ''}`)
  return open ? reasonOf('referred-already') : null
}

export const REFERRAL_GUARDS: readonly Guard[] = [oneAtATime]

const factsOf = async ({ tx, record, input, now }: ActionContext): Promise<ReferralFacts> => {
  const settings = await readSettings(tx.payload, tx.req)
  const series = await findSeries(tx, LETTER_SERIES)
  if (series === undefined) throw new Refusal(409, reasonOf('no-letter-series'))
  const [code] = await tx.query<{ code: string; basis: string }>(sql`
    select code || ' ' || title as code, basis from policy_codes where id = ${record.policyCode ?? null}::uuid`)
  const evidence = await findEvidence(tx, record.id)
  return {
    // Last of all that is asked of the database: from here on others wait for their number.
    number: await allocateNumber(tx, { series, at: now }),
    issuedOn: beijingDay(now),
    issuer: settings.department,
    addressee: input.addressee ?? '',
    room: String(record.title ?? ''),
    platform: String(record.platform ?? ''),
    account: String(record.roomText ?? ''),
    code: code?.code ?? '',
    basis: code?.basis ?? '',
    facts: input.facts ?? '',
    evidence,
  }
}

/** Writes the letter and begins the referral's own trail: what was sent is fixed by its digest. */
export const refer: Follow = async (context) => {
  const { tx, record, actor, input, now } = context
  const facts = await factsOf(context)
  const { county, agency } = placeOf(record)
  const digest = sm3(canonicalJson(facts))
  await begin(tx, {
    collection: SLUGS.caseReferrals,
    data: {
      case: record.id,
      number: facts.number,
      recipient: input.recipient,
      addressee: facts.addressee,
      facts,
      digest,
      sentAt: now.toISOString(),
      county,
      agency,
    },
    actor,
    trace: { case: record.id, number: facts.number, digest, evidence: facts.evidence },
    now,
  })
}
