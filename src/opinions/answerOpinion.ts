import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { intakePool } from '../db/intakePool'
import { Refusal } from '../errors/Refusal'
import { cleanText } from '../text/normalise'
import { OPINIONS } from '../workflow/opinionRequests'
import { MAX_REASON } from '../workflow/limits'
import { perform } from '../workflow/perform'
import { findOpinionRequest, standingOf } from './findOpinionRequest'
import type { AnswerError, Standing, TypedAnswer } from './findOpinionRequest'

export const MAX_ANSWERED_BY = 100

type Answer = { opinion: (typeof OPINIONS)[number]; answer: string | null; answeredBy: string }

type Checked = { ok: true; value: Answer } | { ok: false; errors: AnswerError[] }

/** Remarks and a refusal need words; a plain agreement does not. */
export const checkAnswer = ({ opinion, answer = '', answeredBy = '' }: TypedAnswer): Checked => {
  const chosen = OPINIONS.find((known) => known === opinion)
  const text = cleanText(answer, { max: MAX_REASON, multiline: true })
  const name = cleanText(answeredBy, { max: MAX_ANSWERED_BY, multiline: false })
  const errors: AnswerError[] = []
  if (!chosen) errors.push('opinion')
  if (!text.ok && text.code !== 'empty') errors.push('answer-too-long')
  if (!text.ok && text.code === 'empty' && chosen !== undefined && chosen !== 'agree') errors.push('answer')
  if (!name.ok) errors.push('answeredBy')
  if (errors.length > 0 || !chosen || !name.ok) return { ok: false, errors }
  return { ok: true, value: { opinion: chosen, answer: text.ok ? text.value : null, answeredBy: name.value } }
}

export type Answered = Standing | 'accepted' | 'faulty' | 'unknown'

/** Longest text kept for the form; far beyond what is accepted, so that nothing honest is lost. */
const LONGEST_DRAFT = 20_000

const keepDraft = async (id: string, typed: TypedAnswer, errors: AnswerError[]) => {
  const kept = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value.replaceAll('\u0000', '').slice(0, LONGEST_DRAFT)]],
    ),
  ) as TypedAnswer
  await intakePool().query(`update opinion_requests set draft = $2 where id = $1 and state = 'asked'`, [
    id,
    JSON.stringify({ typed: kept, errors }),
  ])
}

/**
 * Takes the one answer of a link. What cannot be accepted is kept for the form to show again.
 *
 * @param refused why the form is not to be taken at all, whatever is in it.
 */
export const answerOpinion = async (
  payload: Payload,
  {
    token,
    typed,
    now = new Date(),
    refused = [],
  }: { token: string; typed: TypedAnswer; now?: Date; refused?: AnswerError[] },
): Promise<Answered> => {
  const request = await findOpinionRequest(token)
  if (!request) return 'unknown'
  const standing = standingOf(request, now)
  if (standing !== 'open') return standing
  const checked = checkAnswer(typed)
  if (!checked.ok || refused.length > 0) {
    await keepDraft(request.id, typed, [...refused, ...(checked.ok ? [] : checked.errors)])
    return 'faulty'
  }
  const { answer, ...input } = checked.value
  try {
    await perform(payload, {
      collection: SLUGS.opinionRequests,
      id: request.id,
      action: 'answer',
      actor: systemActor('opinion-link'),
      input,
      reason: answer ?? undefined,
      now,
    })
    return 'accepted'
  } catch (error) {
    // Somebody with the same link was quicker.
    if (error instanceof Refusal && error.status === 409) return 'used'
    throw error
  }
}
