import { expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'

it('lets nobody register on an empty database, whatever roles they ask for', async () => {
  const payload = await getTestPayload()
  const body = {
    email: 'first@mail.example',
    password: 'Strong-1234',
    name: '第一位访客',
    roles: ['system-admin', 'approver'],
  }
  for (const path of ['/users/first-register', '/users']) {
    const answer = await rest('POST', path, { body })
    expect(answer.status, path).toBe(403)
  }
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true }) // looks behind the rules
  expect(totalDocs).toBe(0)
})
