import { Readable } from 'node:stream'

import type { Endpoint } from 'payload'

import { abilityOf } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { renderQualityXlsx } from '../documents/qualityXlsx'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { beginningOf, weeksIn } from '../livestream/quality/period'
import { findQualityFigures } from '../queries/quality/figures'
import { getStaff } from './request'
import { answerWithWorkbook } from './workbookAnswer'

/** GET /api/moderation/quality?weeks=12 — the figures of the quality page as a workbook, for those who lead and the auditor. */
export const exportQuality: Endpoint = {
  method: 'get',
  path: '/moderation/quality',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!abilityOf(actor).can('read', SLUGS.goldenCases)) throw new Refusal(403, reasonOf('not-your-action'))
    const locale = localeOf(req)
    const now = new Date()
    const from = beginningOf(weeksIn(req.searchParams.get('weeks')), now)
    const figures = await findQualityFigures(req.payload, { actor, from, now, locale })
    const book = await renderQualityXlsx(figures, locale)
    return answerWithWorkbook(Readable.from([book]), translator(locale)('livestream:quality.title'))
  },
}
