import { afterAll, expect, it } from 'vitest'

import { closeIntakePool, intakePool } from '../../src/db/intakePool'
import { countComments, openConsultation } from './openedConsultation'
import { filledForm, postJson } from './postComment'

afterAll(closeIntakePool)

const kindOf = async (receipt: string | undefined) => {
  const { rows } = await intakePool().query<{ kind: string | null }>(
    'select submitter_kind as kind from comments where receipt_code = $1',
    [receipt],
  )
  return rows[0]?.kind
}

it.each([
  ['enterprise', 'enterprise'],
  ['citizen', 'citizen'],
  ['', null],
])('somebody who comments as "%s" is counted as %s', async (submitterKind, kind) => {
  const { id } = await openConsultation()
  const { status, receipt } = await postJson(id, await filledForm(id, { submitterKind }))
  expect(status).toBe(201)
  expect(await kindOf(receipt)).toBe(kind)
})

it('a kind that is not on the list is refused with a sentence, and nothing is stored', async () => {
  const { id } = await openConsultation()
  const { status, errors } = await postJson(id, await filledForm(id, { submitterKind: 'king' }))
  expect(status).toBe(422)
  expect(errors).toEqual([
    { field: 'submitterKind', code: 'unknown', message: '请从列表中选择身份，或不填写。' },
  ])
  expect(await countComments(id)).toBe(0)
})
