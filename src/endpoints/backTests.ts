import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { startBackTest } from '../moderation/backTests/startBackTest'
import { findBackTestResult, findBackTests } from '../queries/backTests'
import { findVisible } from '../workflow/perform'
import { getJsonBody, getStaff, stringIn } from './request'

/**
 * POST /api/back-tests/:rule — `{ from, to }`, days in Beijing → 202 `{ run }`: the rule over the past broadcasts of these
 * days in one's own scope. 404 · 409 a rule that is not being drafted or tried · 422 no period, or one too long.
 */
export const startBackTestOf: Endpoint = {
  method: 'post',
  path: '/back-tests/:rule',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const asked = {
      rule: String(req.routeParams?.rule),
      from: stringIn(body, 'from') ?? '',
      to: stringIn(body, 'to') ?? '',
    }
    const run = await inTransaction(req.payload, (tx) => startBackTest(tx, { ...asked, actor }))
    return Response.json({ run }, { status: 202 })
  },
}

/** GET /api/back-tests/:rule — `{ tests, shown, result }`: those there are, and the one asked for by `test`, else the last. */
export const getBackTests: Endpoint = {
  method: 'get',
  path: '/back-tests/:rule',
  handler: async (req) => {
    const actor = getStaff(req)
    const rule = String(req.routeParams?.rule)
    const answer = await inTransaction(req.payload, async (tx) => {
      const record = await findVisible(tx, { collection: SLUGS.textRules, id: rule, actor })
      if (!record) throw new Refusal(404, reasonOf('not-found'))
      const tests = await findBackTests(tx.query, rule)
      const asked = req.searchParams.get('test')
      const shown = tests.find(({ id }) => id === asked) ?? tests[0]
      const result = shown && (await findBackTestResult(tx.query, { test: shown.id, actor }))
      return { tests, shown: shown?.id ?? null, result: result ?? null }
    })
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
}
