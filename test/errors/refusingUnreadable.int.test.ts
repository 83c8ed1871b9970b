import { handleEndpoints } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import config from '../../payload.config'
import { refusingUnreadable } from '../../src/errors/refusingUnreadable'
import { getTestPayload } from '../support/database'
import { SITE } from '../support/rest'

beforeAll(async () => {
  await getTestPayload()
})

const answer = refusingUnreadable((request) => handleEndpoints({ config, request }))

const readByPost = (body: string) =>
  answer(
    new Request(`${SITE}/api/policies`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-http-method-override': 'GET',
        'accept-language': 'en',
      },
      body,
    }),
  )

it('refuses a read by POST whose body is no JSON, in the language of who asks', async () => {
  const response = await readByPost('{')
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('cannot be read')
})

it('lets through what can be read', async () => {
  expect((await readByPost('{}')).status).toBe(403)
})
