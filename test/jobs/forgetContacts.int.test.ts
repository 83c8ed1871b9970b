import { afterAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { closeIntakePool, intakePool } from '../../src/db/intakePool'
import { forgetContacts } from '../../src/jobs/forgetContacts'
import { openConsultation } from '../intake/openedConsultation'
import { filledForm, postJson } from '../intake/postComment'
import { getTestPayload } from '../support/database'

afterAll(closeIntakePool)

const DAY = 24 * 60 * 60 * 1000

const commented = async () => {
  const consultation = await openConsultation()
  await postJson(consultation.id, await filledForm(consultation.id, { email: 'fu@mail.example' }))
  return consultation
}

const bring = (id: string, state: string) =>
  intakePool().query('update consultations set state = $2 where id = $1', [id, state])

const peopleOf = async (id: string) => {
  const { rows } = await intakePool().query<{ body: string; name: string | null; masked: string | null }>(
    `select c.body, p.name, c.name_masked as masked from comments c left join comment_contacts p on p.comment_id = c.id
      where c.consultation_id = $1`,
    [id],
  )
  return rows
}

const after = (days: number) => new Date(Date.now() + days * DAY)

describe('who wrote a comment', () => {
  it('is forgotten when the retention period after closing is over; the opinion and the trail stay', async () => {
    const payload = await getTestPayload()
    const { id } = await commented()
    await bring(id, 'published')
    await forgetContacts.run(payload, after(24 * 31))
    expect(await peopleOf(id)).toEqual([
      { body: expect.stringContaining('第二条') as string, name: null, masked: null },
    ])
    const { rows } = await intakePool().query(
      `select data->>'people' as people from audit_entries where subject_id = $1 and action = 'forget-contacts' and data ? 'people'`,
      [id],
    )
    expect(rows).toEqual([{ people: '1' }])
    const { firstBreak } = await verifyAudit(payload)
    expect(['state', undefined]).toContain(firstBreak?.kind)
  })

  it('is kept before that', async () => {
    const { id } = await commented()
    await bring(id, 'published')
    await forgetContacts.run(await getTestPayload(), after(700))
    expect(await peopleOf(id)).toMatchObject([{ name: '符小妹', masked: '符**' }])
  })

  it('is kept while the comments are still being answered, however long that takes', async () => {
    const { id } = await commented()
    await bring(id, 'closed')
    await forgetContacts.run(await getTestPayload(), after(1500))
    expect(await peopleOf(id)).toMatchObject([{ name: '符小妹' }])
  })

  it('is forgotten once, with two workers at it', async () => {
    const payload = await getTestPayload()
    const { id } = await commented()
    await bring(id, 'published')
    await Promise.all([1, 2, 3].map(() => forgetContacts.run(payload, after(2000))))
    const { rows } = await intakePool().query(
      `select data from audit_entries where subject_id = $1 and action = 'forget-contacts' order by sequence`,
      [id],
    )
    expect(rows).toEqual([{ data: { texts: 1 } }, { data: { people: 1 } }])
  })
})
