import type { Endpoint, Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { findStaffByRoles } from '../access/findStaff'
import type { Role } from '../access/roles'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findBlind } from '../livestream/quality/looks/blind'
import { findVisible } from '../workflow/perform'
import { getWorkflow } from '../workflow/registry'
import { getStaff, getSubject } from './request'

const toNames = (people: readonly StaffActor[]) => people.map(({ id, name }) => ({ id, name }))

/** To whom this very record can be assigned. */
const findThoseWhoMayClaim = (payload: Payload, actor: StaffActor, collection: Slug, id: string) =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection, id, actor })
    if (record && collection === SLUGS.qualityLooks) return toNames(await findBlind(tx, { record }))
    const { by } = getWorkflow(collection).actions.claim ?? { by: [] }
    if (!record || !Array.isArray(by)) throw new Refusal(404, reasonOf('not-found'))
    const people = await findStaffByRoles(tx, by as readonly Role[])
    return toNames(people.filter((person) => may(person, 'claim', collection, record)))
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
