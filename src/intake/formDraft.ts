import { v7 as uuidv7, validate as isUuid } from 'uuid'

import { intakePool } from '../db/intakePool'
import type { FieldError } from './submissionSchema'

/** What somebody typed, kept for the page that shows them what is wrong with it. Files cannot be put back into a form. */
export type FormDraft<Value extends string | string[] = string> = {
  /** By control; several values where a control has several. */
  values: Record<string, Value>
  errors: FieldError[]
  hadFiles: boolean
}

const KEPT_MINUTES = 30

/** Longest value that is kept; a whole book typed into a comment is told so and kept up to here. */
const LONGEST_VALUE = 200_000

const keepable = (value: string) =>
  Buffer.from(value.replaceAll('\u0000', '').slice(0, LONGEST_VALUE)).toString()

const MOST_VALUES = 200

/**
 * @param subject what the form is for: a consultation's id, a register's form
 * @returns the id under which the page finds it again
 */
export const keepFormDraft = async (
  subject: string,
  draft: FormDraft<string | string[]>,
): Promise<string> => {
  const id = uuidv7()
  const values = Object.fromEntries(
    Object.entries(draft.values).map(([name, value]) => [
      name,
      typeof value === 'string' ? keepable(value) : value.slice(0, MOST_VALUES).map(keepable),
    ]),
  )
  await intakePool().query(
    `insert into form_drafts (id, subject, content, expires_at)
      values ($1, $2, $3, now() + make_interval(mins => $4))`,
    [id, subject, JSON.stringify({ ...draft, values }), KEPT_MINUTES],
  )
  return id
}

/** The draft while it is kept, for what it was typed for. */
export const findFormDraft = async <Value extends string | string[] = string>(
  subject: string,
  id: string,
): Promise<FormDraft<Value> | undefined> => {
  if (!isUuid(id)) return undefined
  const { rows } = await intakePool().query<{ content: FormDraft<Value> }>(
    'select content from form_drafts where id = $1 and subject = $2 and expires_at > now()',
    [id, subject],
  )
  return rows[0]?.content
}
