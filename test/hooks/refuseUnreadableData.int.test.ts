import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let editor: Person
let admin: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  editor = await createPerson(payload, ['editor'])
  admin = await createPerson(payload, ['system-admin'])
})

const DEEP = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`

describe.each(['/policies', '/source-files', '/users'])('a body for %s', (path) => {
  it.each(['[1]', '"x"', '5', 'null', DEEP])('that is no record is refused: %.20s', async (raw) => {
    const { status } = await rest('POST', path, {
      as: path === '/users' ? admin : editor,
      raw,
      headers: { 'content-type': 'application/json' },
    })
    expect(status).toBe(400)
  })

  it('that is plain text is refused', async () => {
    const { status } = await rest('POST', path, { as: path === '/users' ? admin : editor, raw: 'x' })
    expect(status).toBe(400)
  })

  it.each([
    ['breaks off', '--part\r\n'],
    [
      'has no JSON in it',
      '--part\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--part--\r\n',
    ],
  ])('that is a form and %s is refused', async (_, raw) => {
    const { status, body } = await rest('POST', path, {
      as: path === '/users' ? admin : editor,
      raw,
      headers: { 'content-type': 'multipart/form-data; boundary=part', 'accept-language': 'zh' },
    })
    expect({ status, said: body.errors?.[0]?.message }).toMatchObject({
      status: 400,
      said: expect.stringContaining('无法识别') as string,
    })
  })
})

it('a body for the settings that is no record is refused', async () => {
  const { status } = await rest('POST', '/globals/settings', {
    as: admin,
    raw: DEEP,
    headers: { 'content-type': 'application/json' },
  })
  expect([400, 403]).toContain(status)
})
