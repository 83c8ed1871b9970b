import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let admin: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  admin = await createPerson(payload, ['system-admin'])
})

const read = (path: string, language: string) =>
  rest('GET', path, { as: admin, headers: { 'accept-language': language } })

const kept = async () => {
  const [row] = await query(payload, sql`select name, name_en, title from counties where id = '460200'`)
  return row
}

describe('what a county or an agency is called', () => {
  it.each([
    ['zh', '三亚市'],
    ['en', 'Sanya'],
  ])('is its name in %s, where only that is asked for', async (language, name) => {
    const { body } = await read('/counties?select[title]=true&where[id][equals]=460200&depth=0', language)
    expect(body.docs).toEqual([{ id: '460200', title: name }])
  })

  it.each(['Sanya', '三亚'])('is found by %s in either language', async (typed) => {
    const { body } = await read(`/counties?where[title][like]=${encodeURIComponent(typed)}`, 'en')
    expect(body.docs?.map(({ id }) => id)).toEqual(['460200'])
  })

  it('is said so of agencies, too, and where a record of another kind names them', async () => {
    const { body } = await read(`/users/${admin.id}?depth=1`, 'en')
    const [agency] = await query<{ name: string }>(
      payload,
      sql`select a.name_en as name from agencies a join users u on u.agency_id = a.id where u.id = ${admin.id}::uuid`,
    )
    expect(body.agency).toMatchObject({ title: agency?.name })
  })

  it('follows the names and is set by nobody', async () => {
    const changed = await rest('PATCH', '/counties/460200', {
      as: admin,
      headers: { 'accept-language': 'en' },
      body: { nameEn: 'Sanya City', title: 'Elsewhere' },
    })
    expect(changed.status).toBe(200)
    expect(await kept()).toEqual({ name: '三亚市', name_en: 'Sanya City', title: '三亚市\nSanya City' })
  })
})
