import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { may } from '../../src/access/abilities'
import { staffActorOf } from '../../src/access/actor'
import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { beijingDay, addDays, startOfBeijingDay } from '../../src/legal/beijing'
import { act, consultationIn, createDesk, inDays, refusalOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { getTestPayload } from '../support/database'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

type Offer = {
  roles?: readonly Role[]
  counties?: readonly string[]
  firstDay?: string
  lastDay?: string
  reason?: string
}

const offer = async (from: Person, to: Person, given: Offer = {}): Promise<string> => {
  const made = await payload.create({
    collection: SLUGS.delegations,
    data: {
      delegate: to.id,
      roles: from.actor.roles,
      counties: [],
      firstDay: inDays(0),
      lastDay: inDays(10),
      reason: '出差期间代为审核',
      ...given,
    } as never,
    depth: 0,
    user: await userOf(from),
    overrideAccess: false,
  })
  return String(made.id)
}

/** The account as a new request finds it. */
const userOf = async ({ id }: Person): Promise<TypedUser> => ({
  ...(await payload.findByID({ collection: SLUGS.users, id, depth: 0, overrideAccess: true })),
  collection: 'users',
})

const actorNow = async (person: Person) => staffActorOf(await userOf(person))

const accept = (id: string, by: Person) => act(payload, SLUGS.delegations, id, 'accept', by.actor)

const lend = async (from: Person, to: Person, given: Offer = {}) => {
  const id = await offer(from, to, given)
  await accept(id, to)
  return id
}

const upland = (roles: readonly Role[] = ['editor']) => createPerson(payload, roles, { agency: 'upland' })

const mayPass = async (person: Person, agency = 'harbour') =>
  may(await actorNow(person), 'pass-division', SLUGS.consultations, { agency, state: 'division-review' })

describe('a delegation', () => {
  it('lends the rights in the lender’s scope from its acceptance on', async () => {
    const borrower = await upland()
    const id = await offer(desk.reviewer, borrower)
    expect(await mayPass(borrower)).toBe(false)
    await accept(id, borrower)
    expect(await mayPass(borrower)).toBe(true)
    expect(await mayPass(borrower, 'upland')).toBe(false)
  })

  it('is accepted or declined by the delegate alone', async () => {
    const borrower = await upland()
    const id = await offer(desk.reviewer, borrower)
    expect(await refusalOf(accept(id, desk.reviewer))).toMatchObject({ status: 403 })
    expect(await refusalOf(accept(id, await upland()))).toMatchObject({ status: 404 })
    await act(payload, SLUGS.delegations, id, 'decline', borrower.actor)
    expect(await refusalOf(accept(id, borrower))).toMatchObject({ status: 409 })
    expect(await mayPass(borrower)).toBe(false)
  })

  it.each([
    ['who made it', 'revoke', () => desk.reviewer],
    ['the security administrator', 'revoke-officially', () => createPerson(payload, ['security-admin'])],
  ])('stops at once when revoked by %s', async (_name, action, who) => {
    const borrower = await upland()
    const id = await lend(desk.reviewer, borrower)
    const by = await who()
    await act(payload, SLUGS.delegations, id, action, by.actor, { reason: '提前返岗' })
    expect(await mayPass(borrower)).toBe(false)
  })

  it('runs on its days only, whether or not a job has ended it', async () => {
    const borrower = await upland()
    await lend(desk.reviewer, borrower, { firstDay: inDays(2) })
    expect(await mayPass(borrower)).toBe(false)
    const other = await upland()
    const id = await lend(desk.reviewer, other)
    const yesterday = startOfBeijingDay(addDays(beijingDay(new Date()), -1)).toISOString()
    await query(
      payload,
      sql`update delegations set last_day = ${yesterday}, ends_at = ${yesterday} where id = ${id}::uuid`,
    )
    await query(payload, sql`update users set updated_at = updated_at where id = ${other.id}::uuid`)
    expect(await mayPass(other)).toBe(false)
    await performDueTransitions(payload, new Date())
    const [row] = await query(payload, sql`select state::text from delegations where id = ${id}::uuid`)
    expect(row).toEqual({ state: 'ended' })
  })

  it('ends with what the lender no longer holds', async () => {
    const lender = await createPerson(payload, ['reviewer'])
    const borrower = await upland()
    await lend(lender, borrower)
    const security = await createPerson(payload, ['security-admin'])
    await payload.update({
      collection: SLUGS.users,
      id: lender.id,
      data: { roles: ['observer'] },
      user: security.user,
      overrideAccess: false,
    })
    expect(await mayPass(borrower)).toBe(false)
  })

  it('ends with the account of the lender, and lends nothing to a disabled one', async () => {
    const lender = await createPerson(payload, ['reviewer'])
    const [borrower, second] = [await upland(), await upland()]
    await lend(lender, borrower)
    await lend(lender, second)
    const admin = await createPerson(payload, ['system-admin'])
    const disable = (person: Person) =>
      payload.update({
        collection: SLUGS.users,
        id: person.id,
        data: { disabled: true },
        user: admin.user,
        overrideAccess: false,
      })
    await disable(second)
    expect(await mayPass(second)).toBe(false)
    await disable(lender)
    expect(await mayPass(borrower)).toBe(false)
  })

  it('survives a stale copy of the account being written back', async () => {
    const borrower = await upland()
    const id = await lend(desk.reviewer, borrower)
    const stale = await userOf(borrower)
    await act(payload, SLUGS.delegations, id, 'revoke', desk.reviewer.actor)
    await payload.db.updateOne({ collection: SLUGS.users, id: borrower.id, data: { ...stale } })
    expect(await mayPass(borrower)).toBe(false)
  })

  it.each<[string, Offer, string]>([
    ['roles one does not hold', { roles: ['approver'] }, 'loan-roles-not-yours'],
    ['no role', { roles: [] }, 'loan-roles-not-yours'],
    ['counties one does not have', { counties: ['460200'] }, 'loan-counties-not-yours'],
    ['more than ninety days', { lastDay: inDays(91) }, 'loan-too-long'],
    ['days that are over', { firstDay: inDays(-9), lastDay: inDays(-2) }, 'loan-days-over'],
    ['days backwards', { firstDay: inDays(9), lastDay: inDays(2) }, 'loan-days-over'],
    ['no days', { firstDay: '', lastDay: '' }, 'loan-days-missing'],
  ])('is refused for %s', async (_name, given, code) => {
    expect(await refusalOf(offer(desk.reviewer, await upland(), given))).toEqual({
      status: 422,
      codes: [code],
    })
  })

  it('is refused for administration, oneself, an administrator, a disabled account', async () => {
    const auditor = await createPerson(payload, ['auditor', 'editor'])
    expect(await refusalOf(offer(auditor, await upland(), { roles: ['auditor'] }))).toMatchObject({
      codes: ['loan-of-administration'],
    })
    expect(await refusalOf(offer(desk.reviewer, desk.reviewer))).toMatchObject({ codes: ['loan-to-self'] })
    const admin = await createPerson(payload, ['system-admin'])
    expect(await refusalOf(offer(desk.reviewer, admin))).toMatchObject({ codes: ['loan-delegate-unfit'] })
    const gone = await createPerson(payload, ['editor'], { disabled: true })
    expect(await refusalOf(offer(desk.reviewer, gone))).toMatchObject({ codes: ['loan-delegate-unfit'] })
  })

  it('does not lend on what is borrowed', async () => {
    const borrower = await upland()
    await lend(desk.reviewer, borrower)
    expect(await refusalOf(offer(borrower, await upland(), { roles: ['reviewer'] }))).toMatchObject({
      codes: ['loan-roles-not-yours'],
    })
  })

  it('gives a borrower who has become an administrator nothing', async () => {
    const borrower = await upland()
    await lend(desk.reviewer, borrower)
    const security = await createPerson(payload, ['security-admin'])
    await payload.update({
      collection: SLUGS.users,
      id: borrower.id,
      data: { roles: ['auditor'] },
      user: security.user,
      overrideAccess: false,
    })
    expect(await mayPass(borrower)).toBe(false)
  })

  it('is nobody’s to write into the account', async () => {
    const loan = [
      {
        delegation: 'x',
        id: desk.approver.id,
        name: 'x',
        agency: 'harbour',
        roles: ['approver'],
        counties: [],
        from: '2020-01-01',
        until: '2099-01-01',
      },
    ]
    const borrower = await upland()
    await rest('PATCH', `/users/${borrower.id}`, { as: borrower, body: { lent: loan } })
    await query(
      payload,
      sql`update users set lent = ${JSON.stringify(loan)}::jsonb where id = ${borrower.id}::uuid`,
    )
    expect((await actorNow(borrower)).lent).toEqual([])
  })
})

describe('an act on a loan', () => {
  it('names both in the trail, and only where the loan was needed', async () => {
    const borrower = await upland()
    await lend(desk.reviewer, borrower)
    const id = await consultationIn(payload, desk, 'division-review')
    await act(payload, SLUGS.consultations, id, 'pass-division', await actorNow(borrower))
    const [entry] = await query<{ actor: Record<string, unknown> }>(
      payload,
      sql`select actor from audit_entries where subject_id = ${id} and action = 'pass-division'`,
    )
    expect(entry?.actor).toMatchObject({
      id: borrower.id,
      for: { id: desk.reviewer.id, name: desk.reviewer.actor.name },
    })
    expect(entry?.actor).not.toHaveProperty('lent')
    const own = await createPerson(payload, ['reviewer'])
    await lend(desk.reviewer, own)
    const other = await consultationIn(payload, desk, 'division-review')
    await act(payload, SLUGS.consultations, other, 'pass-division', await actorNow(own))
    const [second] = await query<{ actor: Record<string, unknown> }>(
      payload,
      sql`select actor from audit_entries where subject_id = ${other} and action = 'pass-division'`,
    )
    expect(second?.actor).not.toHaveProperty('for')
  })

  it('is kept from whoever took part through somebody else, on either side', async () => {
    // The reviewer passed; whoever borrows from the reviewer must not be the second pair of eyes for the approver.
    const approver = await createPerson(payload, ['approver'])
    const lender = await createPerson(payload, ['reviewer', 'approver'])
    const borrower = await upland()
    await lend(lender, borrower, { roles: ['approver'] })
    const id = await consultationIn(payload, { ...desk, reviewer: lender }, 'approval')
    expect(
      await refusalOf(act(payload, SLUGS.consultations, id, 'approve', await actorNow(borrower))),
    ).toEqual({ status: 409, codes: ['four-eyes'] })
    await act(payload, SLUGS.consultations, id, 'approve', approver.actor)
    // And the other way round: what was passed on behalf of the lender, the lender does not approve.
    const second = await upland()
    await lend(lender, second, { roles: ['reviewer'] })
    const next = await consultationIn(payload, desk, 'division-review')
    await act(payload, SLUGS.consultations, next, 'pass-division', await actorNow(second))
    await act(payload, SLUGS.consultations, next, 'pass-legal', desk['legal-reviewer'].actor)
    expect(
      await refusalOf(act(payload, SLUGS.consultations, next, 'approve', await actorNow(lender))),
    ).toEqual({
      status: 409,
      codes: ['four-eyes'],
    })
  })
})
