import { Readable } from 'node:stream'

import type { Endpoint } from 'payload'

import { sandboxDownload } from '../collections/sandboxDownload'
import { revealOriginal } from '../mailbox/revealOriginal'
import { getJsonBody, getStaff } from './request'

/** POST /api/reveal-mail/:id — `{ purpose }` → the raw message as a download, logged. */
export const revealMail: Endpoint = {
  method: 'post',
  path: '/reveal-mail/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const { purpose } = await getJsonBody(req)
    const raw = await revealOriginal(req.payload, { message: String(req.routeParams?.id), actor, purpose })
    const headers = new Headers({ 'Content-Type': 'message/rfc822', 'Cache-Control': 'no-store' })
    return new Response(Readable.toWeb(raw) as ReadableStream, { headers: sandboxDownload({ headers }) })
  },
}
