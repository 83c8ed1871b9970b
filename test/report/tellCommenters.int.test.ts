import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { inTransaction, query } from '../../src/db/transaction'
import { composeLetter } from '../../src/mail/letters'
import { tellCommentersRun } from '../../src/report/tellCommenters'
import type { RunContext } from '../../src/runs/definition'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk, createPoint, rowOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { carrying, decidePoint, publish } from './reportCase'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const withMail = (email: string | null) => ({ values: { email } })

const publishedWith = async (emails: readonly (string | null)[]) => {
  const consultation = await consultationIn(payload, desk, 'open')
  const point = await createPoint(payload, desk, consultation)
  const comments: string[] = []
  for (const email of emails)
    comments.push(await carrying(payload, desk, consultation, [point], withMail(email)))
  await decidePoint(payload, desk, point)
  await publish(payload, desk, consultation)
  return { consultation, comments }
}

const toldOf = (comments: readonly string[]) =>
  query<{ comment: string; content: unknown }>(
    payload,
    sql`select content->>'comment' as comment, content from outbox
      where kind = 'mail' and content->>'template' = 'consultation-published'
        and content->>'comment' in (${sql.join(
          comments.map((comment) => sql`${comment}`),
          sql`, `,
        )})`,
  )

const stepOn = (consultation: string) =>
  inTransaction(payload, (tx) =>
    tellCommentersRun.step({
      tx,
      params: { consultation },
      cursor: null,
      total: null,
    } as unknown as RunContext),
  )

describe('telling the commenters', () => {
  it('puts one mail for each address into the outbox, and no address', async () => {
    const { comments } = await publishedWith(['a@desk.example', null, 'b@desk.example'])
    await workOnRuns(payload)
    const told = await toldOf(comments)
    expect(told.map(({ comment }) => comment).sort()).toEqual([comments[0], comments[2]].sort())
    expect(JSON.stringify(told)).not.toContain('@')
  })

  it('tells nobody twice, also when it is killed and begun again', async () => {
    const { consultation, comments } = await publishedWith(['a@desk.example', 'b@desk.example'])
    await workOnRuns(payload)
    await stepOn(consultation)
    await stepOn(consultation)
    expect(await toldOf(comments)).toHaveLength(2)
  })

  it('does not write to who says that the comment is not theirs', async () => {
    const { consultation, comments } = await publishedWith(['a@desk.example'])
    await query(payload, sql`update comments set disowned = true where id = ${comments[0]}::uuid`)
    await stepOn(consultation)
    expect(await toldOf(comments)).toHaveLength(0)
  })

  it('writes where the answer is to be read, without the words of the comment', async () => {
    const { consultation, comments } = await publishedWith(['a@desk.example'])
    const comment = comments[0] ?? ''
    const parcel = { kind: 'mail', template: 'consultation-published', comment, locale: 'zh' } as const
    const letter = await composeLetter(payload, parcel)
    const row = await rowOf(payload, 'comments', comment)
    expect(letter?.to).toBe('a@desk.example')
    expect(letter?.text).toContain(`/zh/receipts/${String(row?.receipt_code)}`)
    expect(letter?.text).toContain(`/zh/consultations/${consultation}/report`)
    expect(letter?.text).toContain('《跨境电商产业园管理细则》')
    expect(letter?.text).not.toContain('写得更清楚')
  })

  it('has no letter for an address that has been deleted since', async () => {
    const { comments } = await publishedWith(['a@desk.example'])
    const comment = comments[0] ?? ''
    await query(payload, sql`delete from comment_contacts where comment_id = ${comment}::uuid`)
    const parcel = { kind: 'mail', template: 'consultation-published', comment, locale: 'en' } as const
    expect(await composeLetter(payload, parcel)).toBeUndefined()
  })
})
