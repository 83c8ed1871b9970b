import { intakePool } from '../db/intakePool'
import { readSignedId } from '../links/signedId'
import type { OPINIONS } from '../workflow/opinionRequests'

/** As typed, by name of field: `opinion`, `answer`, `answeredBy`. */
export type TypedAnswer = Partial<Record<'opinion' | 'answer' | 'answeredBy', string>>

/** Codes stand under `opinions:errors.<code>`. */
export type AnswerError = 'opinion' | 'answer' | 'answer-too-long' | 'answeredBy' | 'foreign-origin'

export type AnswerDraft = { typed: TypedAnswer; errors: AnswerError[] }

export type OpinionRequest = {
  id: string
  state: 'asked' | 'answered' | 'expired' | 'withdrawn'
  body: string
  title: string | null
  question: string
  facts: string | null
  until: Date
  opinion: (typeof OPINIONS)[number] | null
  draft: AnswerDraft | null
}

/** The request a link is about; undefined for a link that was not issued here. */
export const findOpinionRequest = async (token: string): Promise<OpinionRequest | undefined> => {
  const id = readSignedId('opinion', token)
  if (!id) return undefined
  const { rows } = await intakePool().query<OpinionRequest>(
    `select id, state, body, subject_title as title, question, facts, until, opinion, draft
      from opinion_requests where id = $1`,
    [id],
  )
  return rows[0]
}

export type Standing = 'open' | 'expired' | 'used' | 'withdrawn'

/** What the link is good for now: its time may be over before the worker has said so. */
export const standingOf = (
  { state, until }: Pick<OpinionRequest, 'state' | 'until'>,
  now: Date,
): Standing => {
  if (state === 'answered') return 'used'
  if (state === 'withdrawn') return 'withdrawn'
  return state === 'expired' || until < now ? 'expired' : 'open'
}
