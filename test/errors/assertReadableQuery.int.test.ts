import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let person: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  person = await createPerson(payload, ['editor'])
})

const SAID = { zh: '查询条件无法识别', en: 'cannot be read' }

const ask = async (path: string, language: keyof typeof SAID = 'zh') => {
  const { status, body } = await rest('GET', path, { as: person, headers: { 'accept-language': language } })
  return { status, isSaid: body.errors?.[0]?.message.includes(SAID[language]) }
}

describe.each(['/policies', '/policies/count', '/users/count'])('a query to %s', (path) => {
  it.each([
    'where=x',
    'where=5',
    'where[and]=x',
    'where[and][0]=x',
    'where[or][x]=1',
    'where[id]=x',
    'where[id][near]=1,2,3',
    'where[createdAt][within]=x',
    'where[id][all]=x',
    'where[id][equals][a]=x',
    'where[nothere][equals]=x',
    'where[createdAt][like]=a',
    `where${'[and][0]'.repeat(15)}[id]=x`,
    'select=x',
    'populate=x',
    'joins=x',
    'joins[a]=b',
    'sort[a]=b',
    'prefix=x',
    'data=%7B',
  ])('that cannot be read is refused as such: %s', async (query) => {
    expect(await ask(`${path}?${query}`)).toEqual({ status: 400, isSaid: true })
  })
})

it('is refused in the language of who asks', async () => {
  expect(await ask('/policies?where=x', 'en')).toEqual({ status: 400, isSaid: true })
  expect(await ask('/globals/settings?select=x', 'en')).toEqual({ status: 400, isSaid: true })
})

it.each([
  'where={"title":{"contains":"跨境"}}',
  'where[and][0][or][0][title][contains]=a&where[and][1][id][in][0]=x',
  `where[or]${Array.from({ length: 25 }, (_, n) => `[${n}][title][equals]=x`).join('&where[or]')}`,
  'where=&sort=&select[title]=true&populate[agencies][name]=true',
  'sort=-createdAt,title',
])('a query that can be read is answered: %s', async (query) => {
  expect((await ask(`/policies?depth=0&${query}`)).status).not.toBe(500)
  expect((await ask(`/policies?depth=0&${query}`)).isSaid).toBeFalsy()
})
