import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { DEFAULT_RULES, provinceReasons } from '../../src/events/approvalRules'
import { readApprovalRules } from '../../src/events/readApprovalRules'
import { SETTINGS } from '../../src/globals/Settings'
import { getTestPayload } from '../support/database'
import { act, refusalOf } from '../support/factories'
import { createEventDesk, eventIn, SEEN } from './planning'
import type { EventDesk } from './planning'

describe('who decides on an event', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['small and ordinary', { kind: 'forum', expectedSize: 999, budget: 499_999 }, []],
    ['a summit of ten', { kind: 'summit', expectedSize: 10, budget: 0 }, ['kind']],
    ['a thousand people', { kind: 'forum', expectedSize: 1_000, budget: null }, ['size']],
    ['half a million yuan', { kind: 'forum', expectedSize: 10, budget: 500_000 }, ['budget']],
    ['all of it', { kind: 'summit', expectedSize: 5_000, budget: 900_000 }, ['kind', 'size', 'budget']],
  ])('%s: the reasons are named', (_name, event, codes) => {
    expect(provinceReasons(event, DEFAULT_RULES).map(({ code }) => code)).toEqual(codes)
  })

  it('a limit that is not set does not apply', () => {
    const rules = { kinds: [], size: null, budget: null }
    expect(provinceReasons({ kind: 'summit', expectedSize: 9_000, budget: 9_000_000 }, rules)).toEqual([])
  })
})

describe('the rules in the settings', () => {
  let payload: Payload
  let desk: EventDesk

  const setRules = (eventApproval: Record<string, unknown>) =>
    payload.updateGlobal({
      slug: SETTINGS,
      data: { eventApproval } as never,
      overrideAccess: true, // the deployment's settings
    })

  const approve = (id: string) =>
    refusalOf(act(payload, SLUGS.events, id, 'approve-county', desk.secondOfficer.actor, SEEN))

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createEventDesk(payload)
  })

  it('are those of the house until somebody changes them', async () => {
    expect(await readApprovalRules(payload)).toEqual(DEFAULT_RULES)
  })

  it('hold at once for what is not approved yet', async () => {
    const id = await eventIn(payload, desk, 'county-review', { expectedSize: 80 })
    await setRules({ kinds: ['summit'], size: 50, budget: 500_000 })
    expect(await approve(id)).toEqual({ status: 409, codes: ['event-needs-province'] })
    await setRules({ kinds: ['matchmaking'], size: null, budget: null })
    expect(await approve(id)).toEqual({ status: 409, codes: ['event-needs-province'] })
    await setRules({ kinds: [], size: null, budget: null })
    expect(await approve(id)).toMatchObject({ performed: { state: 'approved' } })
    await setRules(DEFAULT_RULES)
  })
})
