import type { Endpoint } from 'payload'

import { abilityOf } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { enterComment as enter } from '../entry/enterComment'
import { explainField } from '../entry/explainField'
import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { readForm } from '../intake/readForm'
import { getStaff } from './request'

/**
 * POST /api/enter-comment — a comment typed in by staff, multipart with its scans under `files`, or JSON; fields as in
 * `enterComment()`. 201 `{ receipt, late }`, 200 with `repeated` for the same sheet again, or
 * `{ errors: [{ field, code, message }] }`.
 */
export const enterComment: Endpoint = {
  method: 'post',
  path: '/enter-comment',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!abilityOf(actor).can('enter', SLUGS.comments)) throw new Refusal(403, reasonOf('not-your-action'))
    const result = await enter(req.payload, { actor, form: await readForm(req as unknown as Request) })
    if (!result.ok) {
      const errors = result.errors.map((error) => ({ ...error, message: explainField(localeOf(req), error) }))
      return Response.json({ errors }, { status: result.status })
    }
    const { receipt, late, repeated } = result
    return Response.json({ receipt, late, repeated }, { status: repeated ? 200 : 201 })
  },
}
