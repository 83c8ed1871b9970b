import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { findList } from '../registers/desk/lists'
import { shareView as share } from '../registers/desk/sharedViews'
import { getJsonBody, getStaff, stringIn } from './request'

const LONGEST_ADDRESS = 2000

/** POST /api/shared-views `{ list, name, address }` — shares a view of a list with one's agency: 201 `{ id }`. */
export const shareView: Endpoint = {
  method: 'post',
  path: '/shared-views',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const list = findList(stringIn(body, 'list') ?? '')
    const address = stringIn(body, 'address') ?? ''
    if (!list || address.length > LONGEST_ADDRESS) throw new Refusal(400, reasonOf('malformed-request'))
    const id = await share(req.payload, { actor, list, name: stringIn(body, 'name') ?? '', address })
    return Response.json({ id }, { status: 201 })
  },
}
