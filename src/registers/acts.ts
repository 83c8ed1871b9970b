import { addDays, addYears } from 'date-fns'

import { issueCertificate } from '../certificates/issueCertificate'
import { supersedeCertificate } from '../certificates/moveCertificates'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { ActionContext, ActionDefinition } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import { certificateOf } from './certificateOf'
import { findDuplicates } from './findDuplicates'
import { tell } from './follow/tell'

/** Columns of every register that only the engine writes. */
export const REGISTER_OWNED = {
  number: null,
  issuedAt: null,
  validUntil: null,
  answerBy: null,
  returnedReason: null,
  duplicateAnswers: null,
} as const

/** Days an applicant has to put right what was returned 补正期限; [G] set by practice, not by a law read. */
const DAYS_TO_CORRECT = 30

/** What the applicant is told as the reason. */
export const rememberReason = ({ reason }: ActionContext) => ({ returnedReason: reason })

/** What was asked of the applicant, and until when. */
export const rememberReturn = ({ reason, now }: ActionContext) => ({
  returnedReason: reason,
  answerBy: addDays(now, DAYS_TO_CORRECT).toISOString(),
})

const forgetReturn = () => ({ returnedReason: null, answerBy: null })

/** What the applicant may do through the link, and what happens when nothing comes; each is confirmed by mail. */
export const applicantActs = <State extends string>({
  correctable,
  resubmitted,
  withdrawable,
}: {
  correctable: State
  resubmitted: State
  withdrawable: readonly State[]
}) =>
  ({
    resubmit: {
      from: [correctable],
      to: resubmitted,
      by: 'applicant',
      change: forgetReturn,
      follow: [tell('resubmitted')],
      followAll: [notify],
    },
    withdraw: {
      from: withdrawable,
      to: 'withdrawn',
      by: 'applicant',
      reason: 'optional',
      change: forgetReturn,
      follow: [tell('withdrawn')],
    },
    lapse: {
      from: [correctable],
      to: 'withdrawn',
      by: 'system',
      due: 'answerBy',
      change: forgetReturn,
      follow: [tell('lapsed')],
    },
  }) as const satisfies Record<string, ActionDefinition<State | 'withdrawn'>>

/**
 * Issues the certificate of the register and writes its number into the record, in the act's own transaction: no number
 * without a record, no gap when the act is rolled back.
 *
 * @param years how long it is good for; without end when left out.
 * @param replaces takes the place of the one before, when there is one: a renewal.
 */
export const issueNumber =
  ({ years, replaces = false }: { years?: number; replaces?: boolean } = {}) =>
  async (context: ActionContext): Promise<Record<string, unknown>> => {
    const { tx, record, collection, actor, now } = context
    const agency = record.agency
    if (typeof agency !== 'string') throw new Refusal(409, reasonOf('no-agency'))
    const validUntil = years === undefined ? null : addDays(addYears(now, years), -1)
    // Loaded late: the registry knows every register, and this act is part of them.
    const { getRegister } = await import('./registry')
    const issueOne = replaces ? supersedeCertificate : issueCertificate
    const { number } = await issueOne(tx, {
      ...certificateOf(getRegister(collection), record, validUntil),
      subject: {
        collection,
        id: record.id,
        agency,
        county: typeof record.county === 'string' ? record.county : null,
      },
      actor,
      at: now,
      reason: context.reason ?? context.action,
    })
    return {
      number,
      issuedAt: now.toISOString(),
      validUntil: validUntil?.toISOString() ?? null,
    }
  }

const answersOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}

/** Two records with one unified code are never two subjects, whatever somebody says of them. */
const refuseSameCode = async ({ tx, collection, record, input }: ActionContext): Promise<void> => {
  if (input.verdict !== 'different') return
  // Loaded late: the registry knows every register, and this act is part of them.
  const { getRegister } = await import('./registry')
  const exact = getRegister(collection).duplicates.filter(({ compare }) => compare === 'exact')
  const { id, duplicateKeys } = record
  const others = await findDuplicates(tx.query, { collection, id, duplicateKeys })
  const other = others.find((one) => one.id === input.other)
  const isSame = other?.fields.some((name) => exact.some(({ field }) => field === name))
  if (other && isSame) throw new Refusal(409, reasonOf('same-code', { name: other.name }))
}

/** Duplicates 疑似重复: a person says of each pair whether it is the same, and why; kept with the record. */
export const duplicateAct = <State extends string>(states: readonly State[]) =>
  ({
    'answer-duplicate': {
      from: states,
      to: 'same',
      by: ['registrar'],
      reason: 'required',
      input: [
        { name: 'other', type: 'duplicate', required: true },
        { name: 'verdict', type: 'select', required: true, options: ['different', 'same'] },
      ],
      change: async (context: ActionContext) => {
        await refuseSameCode(context)
        const { record, input, reason, now } = context
        return {
          duplicateAnswers: {
            ...answersOf(record.duplicateAnswers),
            [input.other ?? '']: { verdict: input.verdict, reason, at: now.toISOString() },
          },
        }
      },
    },
  }) as const satisfies Record<string, ActionDefinition<State>>

/** One act of a set a factory made, to be given what the register adds to it. @throws TypeError when it made none of that name */
export const getAct = <State extends string>(
  acts: Record<string, ActionDefinition<State>>,
  name: string,
): ActionDefinition<State> => {
  const act = acts[name]
  if (!act) throw new TypeError(`No act is called ${name}`)
  return act
}
