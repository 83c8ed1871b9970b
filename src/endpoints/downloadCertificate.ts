import type { Endpoint } from 'payload'

import { answerWithCertificate } from '../certificates/answerWithCertificate'
import type { CertificateFacts } from '../certificates/facts'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** GET /api/certificate/:id/pdf — a certificate as it was issued, for staff who may see it. */
export const downloadCertificate: Endpoint = {
  method: 'get',
  path: '/certificate/:id/pdf',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const record = await inTransaction(req.payload, (tx) =>
      findVisible(tx, { collection: SLUGS.certificates, id, actor }),
    )
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    return answerWithCertificate(record.facts as CertificateFacts, localeOf(req))
  },
}
