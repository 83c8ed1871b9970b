import { v7 as uuidv7, validate as isUuid } from 'uuid'

import { intakePool } from '../db/intakePool'
import type { FieldError } from './submissionSchema'

/** What somebody typed, kept for the page that shows them what is wrong with it. Files cannot be put back into a form. */
export type FormDraft = { values: Record<string, string>; errors: FieldError[]; hadFiles: boolean }

const KEPT_MINUTES = 30

/** Longest value that is kept; a whole book typed into a comment is told so and kept up to here. */
const LONGEST_VALUE = 200_000

const keepable = (value: string) =>
  Buffer.from(value.replaceAll('\u0000', '').slice(0, LONGEST_VALUE)).toString()

/** @returns the id under which the comment page finds it again. */
export const keepFormDraft = async (consultation: string, draft: FormDraft): Promise<string> => {
  const id = uuidv7()
  const values = Object.fromEntries(
    Object.entries(draft.values).map(([name, value]) => [name, keepable(value)]),
  )
  await intakePool().query(
    `insert into form_drafts (id, consultation_id, content, expires_at)
      values ($1, $2, $3, now() + make_interval(mins => $4))`,
    [id, consultation, JSON.stringify({ ...draft, values }), KEPT_MINUTES],
  )
  return id
}

/** The draft while it is kept, for the consultation it was typed for. */
export const findFormDraft = async (consultation: string, id: string): Promise<FormDraft | undefined> => {
  if (!isUuid(id) || !isUuid(consultation)) return undefined
  const { rows } = await intakePool().query<{ content: FormDraft }>(
    'select content from form_drafts where id = $1 and consultation_id = $2 and expires_at > now()',
    [id, consultation],
  )
  return rows[0]?.content
}
