import type { LimitedAct } from '../defence/rule'
import type { HumanCheck } from './humanCheck'
import { countAct, minutesOf } from './rateLimits'
import type { Sender } from './sender'
import type { FieldError } from './submissionSchema'

export type FormRefusal = { ok: false; status: 404 | 409 | 422 | 429; errors: FieldError[] }

/** A refusal of the form as a whole. */
export const refusedForm = (
  status: FormRefusal['status'],
  code: string,
  params?: FieldError['params'],
): FormRefusal => ({ ok: false, status, errors: [{ field: 'form', code, ...(params && { params }) }] })

/** Counts the act; a refusal when the sender, or everybody together, is over a limit of the defence rules. */
export const refuseOverLimit = async (act: LimitedAct, sender: Sender): Promise<FormRefusal | undefined> => {
  const seconds = await countAct(act, sender.key)
  return seconds === undefined ? undefined : refusedForm(429, 'too-many', { minutes: minutesOf(seconds) })
}

type Judged =
  | { refusal: FormRefusal }
  | { refusal?: undefined; unverified: boolean; challenge?: { id: string; expiresAt: Date } }

/** Without a solved check a form is taken on a limited path and shown to staff as unverified. */
export const judgeHuman = async (human: HumanCheck, isBait: boolean, sender: Sender): Promise<Judged> => {
  if (human.ok && !isBait) return { unverified: false, challenge: human.challenge }
  if (!human.ok && human.code !== 'absent') return { refusal: refusedForm(422, `human-check-${human.code}`) }
  const refusal = await refuseOverLimit('unverified-comment', sender)
  return refusal ? { refusal } : { unverified: true }
}
