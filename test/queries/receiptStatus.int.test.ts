import { afterAll, describe, expect, it } from 'vitest'

import { closeIntakePool, intakePool } from '../../src/db/intakePool'
import { createReceiptCode } from '../../src/intake/receiptCode'
import { findReceiptStatus } from '../../src/queries/receiptStatus'
import { openConsultation } from '../intake/openedConsultation'
import { filledForm, postJson } from '../intake/postComment'

afterAll(closeIntakePool)

const send = async () => {
  const { id } = await openConsultation()
  const { receipt = '' } = await postJson(id, await filledForm(id))
  return { consultation: id, receipt }
}

const bring = (receipt: string, columns: string) =>
  intakePool().query(`update comments set ${columns} where receipt_code = $1`, [receipt.replaceAll('-', '')])

const publish = (consultation: string) =>
  intakePool().query(`update consultations set state = 'published' where id = $1`, [consultation])

const DECIDED = `state = 'decided', disposition = 'adopted', disposition_reason = '已写入第二条', decided_at = now()`

describe('the look-up by receipt code', () => {
  it('says where the comment is', async () => {
    const { receipt, consultation } = await send()
    const answer = await findReceiptStatus(receipt, 'somebody')
    expect(answer).toMatchObject({
      kind: 'found',
      status: {
        consultation: { id: consultation },
        clause: { number: '第二条' },
        channel: 'web',
        steps: [{ done: true }, { done: false }, { done: false }, { done: false }],
        outcome: null,
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/符小妹|13800000123/)
  })

  it('reads a code as people type it', async () => {
    const { receipt } = await send()
    const typed = ` ${receipt.toLowerCase().replaceAll('-', ' ')} `
    expect((await findReceiptStatus(typed, 'somebody')).kind).toBe('found')
  })

  it('does not tell a decision before it is published', async () => {
    const { receipt } = await send()
    await bring(receipt, DECIDED)
    const answer = await findReceiptStatus(receipt, 'somebody')
    expect(answer).toMatchObject({ status: { outcome: null } })
    expect(JSON.stringify(answer)).not.toContain('已写入第二条')
    expect(JSON.stringify(answer)).not.toContain('"decided","at":"')
  })

  it('tells the decision and its reason once published', async () => {
    const { receipt, consultation } = await send()
    await bring(receipt, DECIDED)
    await publish(consultation)
    expect(await findReceiptStatus(receipt, 'somebody')).toMatchObject({
      status: {
        outcome: {
          kind: 'decided',
          answers: [{ title: null, disposition: 'adopted', reason: '已写入第二条', row: null }],
        },
      },
    })
  })

  it('tells why a comment was set aside, once published', async () => {
    const { receipt, consultation } = await send()
    await bring(receipt, `state = 'excluded', exclusion = 'off-topic', exclusion_reason = '与园区无关'`)
    expect(await findReceiptStatus(receipt, 'somebody')).toMatchObject({ status: { outcome: null } })
    await publish(consultation)
    expect(await findReceiptStatus(receipt, 'somebody')).toMatchObject({
      status: { outcome: { kind: 'excluded', exclusion: 'off-topic', reason: '与园区无关' } },
    })
  })

  it.each([
    ['ABC', 'wrong-length'],
    ['AAAA-AAAA-AAA*', 'wrong-character'],
  ])('says what is wrong with %s', async (typed, code) => {
    expect(await findReceiptStatus(typed, 'typist')).toEqual({ kind: 'unreadable', code })
  })

  it('is no oracle: a thousand wrong codes are limited, and then a right one gets the same answer', async () => {
    const { receipt } = await send()
    const kinds = []
    for (let tried = 0; tried < 1000; tried += 1) {
      kinds.push((await findReceiptStatus(createReceiptCode(), 'guesser')).kind)
    }
    expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(20)
    expect(kinds.filter((kind) => kind === 'too-many')).toHaveLength(980)
    expect((await findReceiptStatus(receipt, 'guesser')).kind).toBe('too-many')
    expect((await findReceiptStatus(receipt, 'somebody')).kind).toBe('found')
  })
})
