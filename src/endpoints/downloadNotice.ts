import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { answerWithLetter } from '../livestream/notices/answerWithLetter'
import type { NoticeFacts } from '../livestream/notices/notice'
import { renderNotice } from '../livestream/notices/noticeLetter'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** GET /api/livestream/cases/:id/notice — the notice of a case as it was issued. */
export const downloadNotice: Endpoint = {
  method: 'get',
  path: '/livestream/cases/:id/notice',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const record = await inTransaction(req.payload, (tx) =>
      findVisible(tx, { collection: SLUGS.liveCases, id, actor }),
    )
    if (!record?.notice) throw new Refusal(404, reasonOf('not-found'))
    const facts = record.notice as NoticeFacts
    const pdf = await renderNotice(req.payload, facts, localeOf(req))
    return answerWithLetter(pdf, { number: facts.number, file: `notice-${id}` })
  },
}
