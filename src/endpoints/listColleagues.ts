import type { Endpoint, Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { findStaffByRoles } from '../access/findStaff'
import type { Role } from '../access/roles'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'
import { getWorkflow } from '../workflow/registry'
import { getStaff, getSubject } from './request'

/** To whom this very record can be assigned. */
const findThoseWhoMayClaim = (payload: Payload, actor: StaffActor, collection: Slug, id: string) =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection, id, actor })
    const { by } = getWorkflow(collection).actions.claim ?? { by: [] }
    if (!record || !Array.isArray(by)) throw new Refusal(404, reasonOf('not-found'))
    const people = await findStaffByRoles(tx, by as readonly Role[])
    return people
      .filter((person) => may(person, 'claim', collection, record))
      .map((person) => ({ id: person.id, name: person.name }))
  })

/** GET /api/colleagues/:collection/:id — those to whom the record can be assigned: `{ colleagues: [{ id, name }] }`. */
export const listColleagues: Endpoint = {
  method: 'get',
  path: '/colleagues/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const { collection, id } = getSubject(req)
    return Response.json({ colleagues: await findThoseWhoMayClaim(req.payload, actor, collection, id) })
  },
}
