import { describe, expect, it } from 'vitest'

import { deadlineOf } from '../../src/queries/siteDeadline'

const closesAt = new Date('2026-12-15T23:59:59+08:00')

const at = (now: string) => deadlineOf({ closesAt, now: new Date(now) })

describe('the days left of a consultation', () => {
  it.each([
    ['2026-11-24T08:00:00+08:00', { kind: 'days', days: 21 }],
    ['2026-12-13T23:59:59+08:00', { kind: 'days', days: 2 }],
    ['2026-12-14T00:00:00+08:00', { kind: 'oneDay' }],
    ['2026-12-15T00:00:00+08:00', { kind: 'lastDay' }],
    ['2026-12-15T23:59:59.999+08:00', { kind: 'lastDay' }],
    ['2026-12-16T00:00:00+08:00', { kind: 'over' }],
  ])('counts Beijing days at %s', (now, deadline) => {
    expect(at(now)).toEqual(deadline)
  })

  it('goes by the day in Beijing, not by that of the server', () => {
    expect(at('2026-12-14T16:30:00Z')).toEqual({ kind: 'lastDay' })
  })
})
