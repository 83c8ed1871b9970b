import { payloadSecret } from '../environment'
import { readFormToken } from './formToken'
import { checkHuman } from './humanCheck'
import { judgeHuman, refusedForm, refuseOverLimit } from './judgeSender'
import type { FormRefusal } from './judgeSender'
import type { Sender } from './sender'
import type { FieldError } from './submissionSchema'

type CheckedForm = { ok: true } | { ok: false; errors: FieldError[] }

type Asked<Checked> = {
  values: Readonly<Record<string, unknown>>
  /** What the token of the form is bound to. */
  subject: string
  sender: Sender
  now: Date
  /** The fields and files, when it is known that the form is ours. */
  check: () => Promise<Checked>
}

/** What is stored with a form that has passed. */
export type DoorMarks = {
  unverified: boolean
  challenge: { id: string; expiresAt: Date } | undefined
  /** The same for a form that is sent twice. */
  submissionKey: string
}

type Passed<Checked> = { ok: true; checked: Extract<Checked, { ok: true }>; marks: DoorMarks }

const isSound = <Checked extends CheckedForm>(checked: Checked): checked is Extract<Checked, { ok: true }> =>
  checked.ok

/**
 * What every public form passes before anything is stored: its token, its fields, the limits of the defence rules and the check for a
 * human being, in this order, so that nobody is counted or asked to solve anything for a form that would be refused.
 *
 * @returns what was checked, or what to put right: 422 token, fields, human check · 429 over a limit.
 */
export const passDoor = async <Checked extends CheckedForm>({
  values,
  subject,
  sender,
  now,
  check,
}: Asked<Checked>): Promise<Passed<Checked> | FormRefusal> => {
  const token = readFormToken({
    secret: payloadSecret(),
    token: String(values.token ?? ''),
    consultation: subject,
    now,
  })
  if (!token.ok) return refusedForm(422, `token-${token.code}`)
  const checked = await check()
  if (!isSound(checked)) return { ok: false, status: 422, errors: checked.ok ? [] : checked.errors }
  const limited = await refuseOverLimit('submission', sender)
  if (limited) return limited
  const human = await judgeHuman(checkHuman(String(values.altcha ?? '')), Boolean(values.homepage), sender)
  if (human.refusal) return human.refusal
  const { unverified, challenge } = human
  return { ok: true, checked, marks: { unverified, challenge, submissionKey: token.nonce } }
}
