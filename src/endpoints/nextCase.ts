import type { Endpoint } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { claimNextCase } from '../livestream/cases/nextCase'
import { getJsonBody, getStaff, stringIn } from './request'

/** Cases one passes over at a sitting. */
const MOST_SKIPPED = 100

const skippedIn = (body: Record<string, unknown>): string[] =>
  (Array.isArray(body.skip) ? body.skip : []).filter((id) => isUuid(id)).slice(0, MOST_SKIPPED)

const uuidIn = (body: Record<string, unknown>, name: string): string | undefined => {
  const value = stringIn(body, name)
  return isUuid(value) ? value : undefined
}

/**
 * POST /api/moderation/next — `{ county?, base?, topic?, agency?, skip? }`. Claims the most urgent case nobody holds and answers
 * `{ id }`, `{ id: null }` when nothing waits.
 */
export const nextCase: Endpoint = {
  method: 'post',
  path: '/moderation/next',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!abilityOf(actor).can('claim', SLUGS.liveCases)) throw new Refusal(403, reasonOf('not-your-action'))
    const body = await getJsonBody(req)
    const filter = {
      county: stringIn(body, 'county'),
      base: stringIn(body, 'base'),
      topic: stringIn(body, 'topic'),
      agency: uuidIn(body, 'agency'),
    }
    const id = await claimNextCase(req.payload, { actor, filter, skip: skippedIn(body) })
    return Response.json({ id: id ?? null })
  },
}
