import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { ReferralFacts } from '../livestream/referrals/refer'
import { renderReferral } from '../livestream/referrals/referralLetter'
import { answerWithLetter } from '../livestream/notices/answerWithLetter'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** GET /api/livestream/referrals/:id/letter — the letter of a referral as it was numbered. */
export const downloadReferral: Endpoint = {
  method: 'get',
  path: '/livestream/referrals/:id/letter',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const record = await inTransaction(req.payload, (tx) =>
      findVisible(tx, { collection: SLUGS.caseReferrals, id, actor }),
    )
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const facts = record.facts as ReferralFacts
    return answerWithLetter(await renderReferral(facts), { number: facts.number, file: `referral-${id}` })
  },
}
