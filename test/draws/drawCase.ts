import type { CreditCase } from '../credit/creditCase'
import { make } from '../credit/creditCase'
import { SLUGS } from '../../src/collections/slugs'
import { createPerson } from '../support/people'

export const DRAW = {
  title: '2026年第一次双随机抽查',
  register: 'enterprises',
  county: '460100',
  plannedOn: '2026-12-10T00:00:00.000+08:00',
  shareA: 2,
  shareB: 5,
  shareC: 20,
  shareD: 50,
}

/** Officers of 海口 who can be sent, beside the one of the registry. */
export const hireInspectors = async ({ payload }: CreditCase, count: number, county = '460100') => {
  const people = []
  for (let made = 0; made < count; made += 1) {
    people.push(await createPerson(payload, ['county-officer'], { agency: 'harbour', counties: [county] }))
  }
  return people
}

/** A draw in the making, by the second registrar. */
export const draft = (world: CreditCase, changes: Record<string, unknown> = {}): Promise<string> =>
  make(world, SLUGS.inspectionDraws, world.registry.second, { ...DRAW, ...changes })
