import { expect, it } from 'vitest'
import { consultationIn, createDesk, rowOf } from '../support/factories'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'

it('smoke', async () => {
  const payload = await getTestPayload()
  const desk = await createDesk(payload)
  console.time('walk')
  const id = await consultationIn(payload, desk, 'published')
  console.timeEnd('walk')
  expect((await rowOf(payload, 'consultations', id))?.state).toBe('published')
  console.time('rest')
  const answer = await rest('GET', `/consultations/${id}`, { as: desk.editor })
  console.timeEnd('rest')
  expect(answer.status).toBe(200)
})
