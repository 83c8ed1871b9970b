import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

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

const BOUNDARY = 'part'

const PAYLOAD = [`--${BOUNDARY}`, 'Content-Disposition: form-data; name="_payload"', '', '{}']

const upload = (collection: string, disposition: string, fields: readonly string[] = PAYLOAD) =>
  rest('POST', `/${collection}`, {
    as: person,
    raw: [
      `--${BOUNDARY}`,
      `Content-Disposition: form-data; name="file"; ${disposition}`,
      'Content-Type: text/plain',
      '',
      '第一条 测试',
      ...fields,
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'accept-language': 'zh' },
  })

it.each(['source-files', 'event-files', 'import-batches', 'event-guest-lists'])(
  'a file of %s whose name nothing can be called by is refused',
  async (collection) => {
    const { status, body } = await upload(collection, "filename*=UTF-8''a%00b.txt")
    expect({ status, code: body.errors?.[0]?.code }).toEqual({ status: 400, code: 'unreadable-file-name' })
  },
)

it('a file with a name is not', async () => {
  const { status, body } = await upload('source-files', 'filename="a.txt"')
  expect({ status, code: body.errors?.[0]?.code }).not.toMatchObject({ code: 'unreadable-file-name' })
})

it('a file comes alone as well, called as offices call theirs', async () => {
  const { status } = await upload('source-files', 'filename="海外仓指引.txt"', [])
  expect(status).toBe(201)
})
