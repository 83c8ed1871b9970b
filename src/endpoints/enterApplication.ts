import type { Endpoint } from 'payload'

import { abilityOf } from '../access/abilities'
import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { enterApplication as enter } from '../registers/door/enterApplication'
import { readApplicationForm } from '../registers/door/readApplicationForm'
import { errorText } from '../registers/fieldTexts'
import { findRegister } from '../registers/registry'
import { getStaff } from './request'

/**
 * POST /api/enter-application/:register — an application typed in at the counter, multipart: fields by name, `county`,
 * `nonce`, `language` of the letters, evidence as `files.<name>`. 201 `{ receipt, id }`, 200 with `id: null` for the same
 * sheet again, or `{ errors: [{ field, message }] }`.
 */
export const enterApplication: Endpoint = {
  method: 'post',
  path: '/enter-application/:register',
  handler: async (req) => {
    const actor = getStaff(req)
    const register = findRegister(String(req.routeParams?.register))
    if (!register?.application.isPublic) throw new Refusal(404, reasonOf('not-found'))
    if (!abilityOf(actor).can('enter', register.slug)) throw new Refusal(403, reasonOf('not-your-action'))
    const form = await readApplicationForm(req as unknown as Request)
    const locale = form.values.language === 'en' ? 'en' : 'zh'
    const result = await enter(req.payload, { register, form, actor, locale })
    if (!result.ok) {
      const errors = result.errors.map((error) => ({
        field: error.field,
        message: errorText(register, error, localeOf(req)),
      }))
      return Response.json({ errors }, { status: result.status })
    }
    const { receipt, id } = result
    return Response.json({ receipt, id }, { status: id ? 201 : 200 })
  },
}
