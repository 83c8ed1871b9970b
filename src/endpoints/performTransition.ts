import type { Endpoint } from 'payload'

import { perform } from '../workflow/perform'
import { getJsonBody, getStaff, getSubject, stringIn } from './request'

/**
 * POST /api/workflow/:collection/:id — `{ action, reason?, input?, expectedRevision?, idempotencyKey? }`.
 * Answers `{ id, state, revision, repeated }`, or a refusal as `perform()` says.
 */
export const performTransition: Endpoint = {
  method: 'post',
  path: '/workflow/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const { input, expectedRevision } = body
    const performed = await perform(req.payload, {
      ...getSubject(req),
      actor,
      action: stringIn(body, 'action') ?? '',
      reason: body.reason,
      input: input && typeof input === 'object' ? (input as Record<string, unknown>) : {},
      expectedRevision: typeof expectedRevision === 'number' ? expectedRevision : undefined,
      idempotencyKey: stringIn(body, 'idempotencyKey'),
    })
    return Response.json(performed)
  },
}
