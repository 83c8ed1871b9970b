import type { Endpoint } from 'payload'

import { abilityOf } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { reportErrorText } from '../livestream/reports/errorText'
import { enterPatrol } from '../livestream/reports/submitReport'
import { readApplicationForm } from '../registers/door/readApplicationForm'
import { getStaff } from './request'

/**
 * POST /api/moderation/patrol — what a moderator found, multipart as the public form. 201 `{ receipt, case }`, 200 with
 * `case: null` for the same sheet again, or `{ errors: [{ field, message }] }`.
 */
export const enterPatrolReport: Endpoint = {
  method: 'post',
  path: '/moderation/patrol',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!abilityOf(actor).can('claim', SLUGS.liveCases)) throw new Refusal(403, reasonOf('not-your-action'))
    const form = await readApplicationForm(req as unknown as Request)
    const locale = localeOf(req)
    const result = await enterPatrol(req.payload, { form, actor, locale })
    if (!result.ok) {
      const errors = result.errors.map((error) => ({
        field: error.field,
        message: reportErrorText(error, locale),
      }))
      return Response.json({ errors }, { status: result.status })
    }
    return Response.json({ receipt: result.receipt, case: result.case }, { status: result.case ? 201 : 200 })
  },
}
