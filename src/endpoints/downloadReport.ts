import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { getStaffReport } from '../queries/staffReport'
import { answerWithReport } from '../report/renderReport'
import { isReportFormat } from '../report/reportFormats'
import { getStaff } from './request'

/** GET /api/consultation-report/:id/:format — the adoption report as pdf, docx or xlsx: as published, else a preview. */
export const downloadReport: Endpoint = {
  method: 'get',
  path: '/consultation-report/:id/:format',
  handler: async (req) => {
    const actor = getStaff(req)
    const format = req.routeParams?.format
    if (!isReportFormat(format)) throw new Refusal(404, reasonOf('not-found'))
    const { report } = await getStaffReport(req.payload, { id: String(req.routeParams?.id), actor })
    const answer = await answerWithReport(report, { format, locale: localeOf(req) })
    answer.headers.set('Cache-Control', 'no-store')
    return answer
  },
}
