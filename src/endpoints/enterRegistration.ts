import type { Endpoint } from 'payload'

import { enterRegistration as enter } from '../events/registrations/door/enterRegistration'
import { localeOf } from '../i18n/localeOf'
import { formatReceiptCode } from '../intake/receiptCode'
import { getJsonBody, getStaff, stringIn } from './request'

/**
 * POST /api/event-entries/:event `{ key, …controls of the form }` — a registration typed in by staff: 201
 * `{ receipt, state }`, 422 `{ errors: [{ message }] }` with what to put right.
 */
export const enterRegistration: Endpoint = {
  method: 'post',
  path: '/event-entries/:event',
  handler: async (req) => {
    const actor = getStaff(req)
    const { key: _key, ...entered } = await getJsonBody(req)
    const answer = await enter(req.payload, {
      event: String(req.routeParams?.event ?? ''),
      entered,
      actor,
      locale: localeOf(req),
      key: stringIn({ key: _key }, 'key') ?? '',
    })
    return answer.ok
      ? Response.json({ receipt: formatReceiptCode(answer.receipt), state: answer.state }, { status: 201 })
      : Response.json({ errors: answer.messages.map((message) => ({ message })) }, { status: 422 })
  },
}
