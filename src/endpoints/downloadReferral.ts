import type { Endpoint, PayloadRequest } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { CorrectionFacts } from '../livestream/referrals/correction'
import { renderCorrection } from '../livestream/referrals/correctionLetter'
import type { ReferralFacts } from '../livestream/referrals/refer'
import { renderReferral } from '../livestream/referrals/referralLetter'
import { answerWithLetter } from '../livestream/notices/answerWithLetter'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

const getReferral = async (req: PayloadRequest) => {
  const actor = getStaff(req)
  const id = String(req.routeParams?.id)
  const record = await inTransaction(req.payload, (tx) =>
    findVisible(tx, { collection: SLUGS.caseReferrals, id, actor }),
  )
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  return record
}

/** GET /api/livestream/referrals/:id/letter — the letter of a referral as it was numbered. */
export const downloadReferral: Endpoint = {
  method: 'get',
  path: '/livestream/referrals/:id/letter',
  handler: async (req) => {
    const { id, ...record } = await getReferral(req)
    const facts = record.facts as ReferralFacts
    return answerWithLetter(await renderReferral(facts), { number: facts.number, file: `referral-${id}` })
  },
}

/** GET /api/livestream/referrals/:id/correction — the letter that withdrew or amended it; 404 while there is none. */
export const downloadCorrection: Endpoint = {
  method: 'get',
  path: '/livestream/referrals/:id/correction',
  handler: async (req) => {
    const { id, correction } = await getReferral(req)
    if (!correction) throw new Refusal(404, reasonOf('not-found'))
    const facts = correction as CorrectionFacts
    const file = `referral-${facts.kind}-${id}`
    return answerWithLetter(await renderCorrection(facts), { number: facts.number, file })
  },
}
