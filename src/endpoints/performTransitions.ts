import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { sentenceOf } from '../errors/translateRefusal'
import { localeOf } from '../i18n/localeOf'
import { perform } from '../workflow/perform'
import { getWorkflow } from '../workflow/registry'
import { getIds, getJsonBody, getStaff, getSubject, stringIn } from './request'

/** Most records one request moves; a clerk's page of comments. */
export const MAX_BULK = 50

/**
 * POST /api/workflow-bulk/:collection — `{ ids, action, reason?, input? }`: the same act on each, one transaction each.
 * Answers `{ results: [{ id, ok, state?, errors? }] }` row by row; one refusal does not stop the others.
 */
export const performTransitions: Endpoint = {
  method: 'post',
  path: '/workflow-bulk/:collection',
  handler: async (req) => {
    const actor = getStaff(req)
    const { collection } = getSubject(req)
    const body = await getJsonBody(req)
    const action = stringIn(body, 'action') ?? ''
    if (!getWorkflow(collection).actions[action]?.bulk)
      throw new Refusal(400, reasonOf('unknown-action', { action }))
    const input = body.input && typeof body.input === 'object' ? (body.input as Record<string, unknown>) : {}

    const ids = getIds(body, 'ids')
    if (ids.length > MAX_BULK) throw new Refusal(422, reasonOf('too-many-records', { max: MAX_BULK }))

    const performOne = async (id: string) => {
      try {
        const { state } = await perform(req.payload, {
          collection,
          id,
          actor,
          action,
          reason: body.reason,
          input,
        })
        return { id, ok: true, state }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { id, ok: false, errors: error.reasons.map((reason) => sentenceOf(localeOf(req), reason)) }
      }
    }

    const results = []
    for (const id of ids) results.push(await performOne(id))
    return Response.json({ results })
  },
}
