import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { inTransaction, query } from '../../src/db/transaction'
import type { RegisterDefinition } from '../../src/registers/definition'
import { findByKeys } from '../../src/registers/findDuplicates'
import { forgetPeople } from '../../src/registers/forgetPeople'
import { REGISTERS } from '../../src/registers/registry'
import { enterprises } from '../../src/registers/enterprises/definition'
import { getWorkflow } from '../../src/workflow/registry'
import { tableOf } from '../../src/workflow/tableOf'
import { getTestPayload } from '../support/database'
import { system } from '../support/factories'
import { apply, createRegistry } from './applying'

/** States in which a record stands for nothing any more, of whatever register. */
const OVER = ['refused', 'withdrawn', 'revoked', 'cancelled', 'expired', 'removed']

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  await createRegistry(payload)
})

const found = async ({ slug: collection }: RegisterDefinition, key: string) =>
  (await findByKeys((statement) => query(payload, statement), { collection, keys: [key] })).size

const put = async ({ slug }: RegisterDefinition, state: string, code = `${slug}-${state}`) => {
  const key = `name:${code}`
  await query(
    payload,
    sql`insert into ${tableOf(slug)} (id, state, revision, receipt_code, name, channel, county_id, agency_id, arrived_at, duplicate_keys)
      values (gen_random_uuid(), ${state}, 1, ${code}, ${code}, 'web', '460100', 'harbour', now(), ${key})`,
  )
  return key
}

describe.each(REGISTERS.map((register) => ({ register, slug: register.slug })))(
  'a record of $slug',
  ({ register }) => {
    it.each(Object.keys(getWorkflow(register.slug).states))('that is %s', async (state) => {
      const key = await put(register, state)
      expect(await found(register, key)).toBe(OVER.includes(state) ? 0 : 1)
    })

    it('is found as long as it stands, and by what it is called now', async () => {
      const [standing] = Object.keys(getWorkflow(register.slug).states).filter(
        (state) => !OVER.includes(state),
      )
      const code = `${register.slug}-moved`
      const key = await put(register, standing ?? '', code)
      const become = (change: ReturnType<typeof sql>) =>
        query(payload, sql`update ${tableOf(register.slug)} set ${change} where receipt_code = ${code}`)
      await become(sql`state = 'withdrawn'`)
      expect(await found(register, key)).toBe(0)
      await become(sql`state = ${standing}, duplicate_keys = ${`${key}\nname:other`}`)
      expect([await found(register, key), await found(register, 'name:other')]).toEqual([1, 1])
      await become(sql`duplicate_keys = 'name:other'`)
      expect([await found(register, key), await found(register, 'name:other')]).toEqual([0, 1])
      await query(payload, sql`delete from ${tableOf(register.slug)} where duplicate_keys = 'name:other'`)
      expect(await found(register, 'name:other')).toBe(0)
    })
  },
)

it('is not found by a telephone number once the people in it are forgotten', async () => {
  const { id } = await apply(payload, { contactPhone: '13911112222' })
  expect(await found(enterprises, 'contactPhone:13911112222')).toBe(1)
  await inTransaction(payload, (tx) =>
    forgetPeople(tx, { register: enterprises, record: id, actor: system, now: new Date() }),
  )
  expect(await found(enterprises, 'contactPhone:13911112222')).toBe(0)
})
