import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { sm3 } from '../../src/audit/sm3'
import { closeIntakePool, intakePool } from '../../src/db/intakePool'
import { mediaDirectory } from '../../src/environment'
import { clearExpired } from '../../src/jobs/clearExpired'
import { getTestPayload } from '../support/database'
import { countComments, openConsultation } from './openedConsultation'
import { filledForm, postFiles } from './postComment'

afterAll(closeIntakePool)

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const pdf = (name = '意见.pdf') => new File([PDF], name, { type: 'application/pdf' })

const filesOf = async (consultation: string) => {
  const { rows } = await intakePool().query<{
    filename: string
    original_name: string
    sm3: string
    agency_id: string
  }>(
    `select a.* from attachments a join comments c on c.id = a.comment_id where c.consultation_id = $1 order by original_name`,
    [consultation],
  )
  return rows
}

describe('files with a comment', () => {
  it('are stored under names of our own, with their digest in the trail', async () => {
    const { id } = await openConsultation()
    const { status } = await postFiles(id, await filledForm(id), [
      pdf(),
      new File([PNG], 'seal.png', { type: 'image/png' }),
    ])
    expect(status).toBe(201)
    const files = await filesOf(id)
    expect(files.map((file) => file.original_name).sort()).toEqual(['seal.png', '意见.pdf'])
    expect(files.find((file) => file.original_name === '意见.pdf')?.sm3).toBe(sm3(PDF))
    const stored = await readdir(path.resolve(mediaDirectory(), 'attachments'))
    expect(files.every(({ filename }) => stored.includes(filename))).toBe(true)
    const { rows } = await intakePool().query<{ data: { attachments: string[] } }>(
      `select data from audit_entries e join comments c on c.id::text = e.subject_id where c.consultation_id = $1`,
      [id],
    )
    expect(rows[0]?.data.attachments).toContain(sm3(PDF))
  })

  it.each([
    ['a program renamed', 'extension-mismatch|type-not-allowed', new File(['MZ\u0090\u0000'], 'plan.pdf')],
    ['a PDF with a wrong extension', 'extension-mismatch', new File([PDF], 'plan.docx')],
    ['an empty file', 'empty', new File([], 'plan.pdf')],
    ['a page', 'type-not-allowed', new File(['<html><script>1</script></html>'], 'plan.html')],
    ['a file over 10 MB', 'too-large', new File([PDF, Buffer.alloc(10 * 1024 * 1024)], 'plan.pdf')],
  ])('%s is refused with its name, and nothing is stored', async (_kind, code, file) => {
    const { id } = await openConsultation()
    const answer = await postFiles(id, await filledForm(id), [file])
    expect(answer.status).toBe(422)
    expect(answer.errors[0]?.code).toMatch(new RegExp(code))
    expect(answer.errors[0]?.message).toContain(file.name)
    expect(await countComments(id)).toBe(0)
  })

  it('are five at most', async () => {
    const { id } = await openConsultation()
    const answer = await postFiles(
      id,
      await filledForm(id),
      [1, 2, 3, 4, 5, 6].map((n) => pdf(`${n}.pdf`)),
    )
    expect(answer).toMatchObject({ status: 422, errors: [{ field: 'files', code: 'too-many' }] })
  })

  it('sent twice belong to one comment; what is left over is removed after a day', async () => {
    const { id } = await openConsultation()
    const form = await filledForm(id)
    await postFiles(id, form, [pdf()])
    await postFiles(id, form, [pdf()])
    expect(await countComments(id)).toBe(1)
    expect(await filesOf(id)).toHaveLength(1)
    await clearExpired.run(await getTestPayload(), new Date(Date.now() + 25 * 60 * 60 * 1000))
    const { rows } = await intakePool().query('select 1 from attachments where comment_id is null')
    expect(rows).toHaveLength(0)
    expect(await filesOf(id)).toHaveLength(1)
  })
})
