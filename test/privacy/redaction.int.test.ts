import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { checkAttachments, storeAttachments } from '../../src/intake/storeAttachments'
import { getCommentDetail } from '../../src/queries/commentDetail'
import { findCommentQueue } from '../../src/queries/commentQueue'
import { getTestPayload } from '../support/database'
import {
  act,
  consultationIn,
  createDesk,
  receiveComment,
  refusalOf,
  rowOf,
  trailOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

afterAll(closeIntakePool)

const MOBILE = '13800001234'
const BODY = `建议延长期限。我的电话${MOBILE}，请回电。`
const REDACTED = '建议延长期限。我的电话████，请回电。'
const PASSAGES = `${BODY.indexOf('138')}-${BODY.indexOf('138') + 11}`

describe('a redacted comment', () => {
  let payload: Payload
  let desk: Desk
  let open: string
  let comment: string
  const people: Partial<Record<Role, Person>> = {}

  const redact = (passages: string, id = comment) =>
    act(payload, SLUGS.comments, id, 'redact', desk.editor.actor, { input: { passages } })

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createDesk(payload)
    open = await consultationIn(payload, desk, 'open')
    comment = await receiveComment(payload, open, { values: { body: BODY } })
    await redact(PASSAGES)
    people.observer = await createPerson(payload, ['observer'])
    people.auditor = await createPerson(payload, ['auditor'], { agency: null })
    people['county-officer'] = await createPerson(payload, ['county-officer'], {
      agency: null,
      counties: ['460100'],
    })
    for (const role of ['editor', 'reviewer', 'legal-reviewer', 'approver'] as const)
      people[role] = desk[role]
  })

  const ENTITLED: Role[] = ['editor', 'reviewer']
  const OTHERS: Role[] = ['legal-reviewer', 'approver', 'observer', 'auditor', 'county-officer']

  it('keeps the original in its row', async () => {
    expect(await rowOf(payload, SLUGS.comments, comment)).toMatchObject({
      body: BODY,
      redacted_body: REDACTED,
    })
  })

  it('brings nothing of what was blacked out into the trail', async () => {
    const entries = await trailOf(payload, comment)
    expect(entries.at(-1)).toMatchObject({ action: 'redact', data: { input: { passages: PASSAGES } } })
    expect(JSON.stringify(entries)).not.toContain('1380000')
  })

  describe('with a file', () => {
    let attached: string
    let file: string

    const mayOpen = async (role: Role) => {
      const as = people[role] as Person
      const { status } = await rest('GET', `/attachments/file/${file}`, { as })
      const record = await rest('GET', `/attachments/${attached}`, { as })
      const { body } = await rest('GET', '/attachments', { as })
      const isListed = body.docs?.some(({ id }) => id === attached) ?? false
      return [status, record.status, isListed]
    }

    const filesIn = async (id: string, role: Role) => {
      const { files, withheldFiles } = await getCommentDetail(payload, { id, actor: people[role]!.actor })
      return [files.length, withheldFiles]
    }

    let scanned: string

    beforeAll(async () => {
      const { checked } = await checkAttachments([
        { filename: '信.pdf', bytes: Buffer.from(`%PDF-1.4\n% ${MOBILE}\ntrailer<</Root 1 0 R>>\n%%EOF\n`) },
      ])
      const [stored] = await storeAttachments(checked, 'harbour')
      attached = stored!.id
      const elsewhere = await consultationIn(payload, desk, 'open')
      scanned = await receiveComment(payload, elsewhere, { values: { body: BODY }, attachments: [stored!] })
      const [row] = await query<{ filename: string }>(
        payload,
        sql`select filename from attachments where id = ${attached}::uuid`,
      )
      file = row!.filename
    })

    const READERS: Role[] = ['editor', 'reviewer', 'legal-reviewer', 'approver', 'county-officer']

    it.each(READERS)('shows it to the %s before anything is blacked out', async (role) => {
      expect(await mayOpen(role)).toEqual([200, 200, true])
      expect(await filesIn(scanned, role)).toEqual([1, 0])
    })

    describe('once it is redacted', () => {
      beforeAll(() => redact(PASSAGES, scanned))

      it.each(ENTITLED)('shows it to the %s', async (role) => {
        expect(await mayOpen(role)).toEqual([200, 200, true])
        expect(await filesIn(scanned, role)).toEqual([1, 0])
      })

      it.each(['legal-reviewer', 'approver', 'county-officer'] as const)(
        'keeps it from the %s, and says that there is one',
        async (role) => {
          expect(await mayOpen(role)).toEqual([403, 404, false])
          expect(await filesIn(scanned, role)).toEqual([0, 1])
        },
      )

      it('shows it again once that is undone', async () => {
        await act(payload, SLUGS.comments, scanned, 'unredact', desk.reviewer.actor, { reason: '误遮' })
        expect(await mayOpen('approver')).toEqual([200, 200, true])
      })
    })
  })

  describe.each([
    ...ENTITLED.map((role) => ({ role, body: BODY, finds: 1 })),
    ...OTHERS.map((role) => ({ role, body: REDACTED, finds: 0 })),
  ])('to the $role', ({ role, body, finds }) => {
    const person = () => people[role] as Person

    it('reads so in every answer of the REST interface', async () => {
      const paths = [
        `/comments/${comment}`,
        `/comments?where[id][equals]=${comment}`,
        `/comments?where[id][equals]=${comment}&select[body]=true`,
        `/comments/${comment}?select[body]=true&depth=0`,
      ]
      for (const path of paths) {
        const { body: answer } = await rest('GET', path, { as: person() })
        expect([path, (answer.docs?.[0] ?? answer).body]).toEqual([path, body])
      }
    })

    it('reads so in the queue and in the panel', async () => {
      const { rows } = await findCommentQueue(payload, person().actor, { consultation: open })
      expect(rows.map(({ excerpt }) => excerpt)).toEqual([body])
      const detail = await getCommentDetail(payload, { id: comment, actor: person().actor })
      expect(detail).toMatchObject({ body, isRedacted: true })
      expect(detail.passages).toBe(finds ? PASSAGES : null)
    })

    it('is found by what may be read, and by nothing else', async () => {
      const search = async (term: string) =>
        (await findCommentQueue(payload, person().actor, { term, consultation: open })).total
      expect(await search('延长期限')).toBe(1)
      expect(await search('13800001234')).toBe(finds)
      expect(await search('电话138')).toBe(finds)
    })

    it('cannot be asked about its body', async () => {
      for (const asked of ['where[body][contains]=138', 'sort=body', 'where[or][0][body][like]=138']) {
        const { status } = await rest('GET', `/comments?${asked}`, { as: person() })
        expect([asked, status]).toEqual([asked, 400])
      }
    })
  })

  it('is found by a common term as well, however the search goes about it', async () => {
    await query(
      payload,
      sql`insert into comments (id, receipt_code, consultation_id, policy_revision_id, body, channel, arrived_at, locale,
          agency_id, county_id, state, revision, search_text, search_grams)
        select gen_random_uuid(), 'x' || n, consultation_id, policy_revision_id, body, 'web', now() - interval '1 hour',
          'zh', 'harbour', '460100', 'received', 1, search_text, search_grams
        from comments, generate_series(1, 1100) n where id = ${comment}::uuid`,
    )
    const ids = async (person: Person | undefined) =>
      (await findCommentQueue(payload, person!.actor, { term: '13800001234', consultation: open })).rows.map(
        ({ id }) => id,
      )
    expect(await ids(people.editor)).toContain(comment)
    expect(await ids(people.approver)).not.toContain(comment)
  })

  it.each(['', '5', '9-3', '0-999', '3-6,5-8', 'x'])('refuses the passages “%s”', async (passages) => {
    expect(await refusalOf(redact(passages))).toMatchObject({ status: 422 })
  })

  it.each(OTHERS)('cannot be redacted by the %s', async (role) => {
    const acting = act(payload, SLUGS.comments, comment, 'redact', people[role]!.actor, {
      input: { passages: '0-1' },
    })
    expect(await refusalOf(acting)).toMatchObject({ status: 403 })
  })

  it('is whole again for everybody once that is undone', async () => {
    const other = await receiveComment(payload, open, { values: { body: BODY } })
    await redact(PASSAGES, other)
    await act(payload, SLUGS.comments, other, 'unredact', desk.reviewer.actor, { reason: '误遮' })
    const { body } = await rest('GET', `/comments/${other}`, { as: desk.approver })
    expect(body.body).toBe(BODY)
    const term = { term: '13800001234', consultation: open }
    expect((await findCommentQueue(payload, desk.approver.actor, term)).total).toBeGreaterThan(0)
  })
})
