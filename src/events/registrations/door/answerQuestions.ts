import type { Payload } from 'payload'

import type { ApplicantActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { Refusal } from '../../../errors/Refusal'
import type { FieldError } from '../../../intake/submissionSchema'
import { perform } from '../../../workflow/perform'
import type { Attendee } from '../attendee'
import { checkAnswers } from '../form'
import { findUnanswered } from '../unanswered'

/** What the kept form of the answers belongs to. */
export const answersSubjectOf = ({ id }: Pick<Attendee, 'id'>): string => `event-answers:${id}`

/**
 * Stores what an invited guest answers to the event's own questions, with the receipt of the invitation.
 *
 * @param values by control, `answerName`
 * @returns what to put right; none once it is stored, or was answered before
 */
export const answerQuestions = async (
  payload: Payload,
  { attendee, values, now = new Date() }: { attendee: Attendee; values: Record<string, unknown>; now?: Date },
): Promise<FieldError[]> => {
  const questions = await findUnanswered(payload, attendee, now)
  if (questions.length === 0) return []
  const checked = checkAnswers(questions, values)
  if (!checked.ok) return checked.errors
  const actor: ApplicantActor = {
    kind: 'applicant',
    collection: SLUGS.eventRegistrations,
    record: attendee.id,
  }
  try {
    await perform(payload, {
      collection: SLUGS.eventRegistrations,
      id: attendee.id,
      action: 'answer-questions',
      actor,
      input: { answers: JSON.stringify(checked.answers) },
      now,
    })
  } catch (error) {
    // Cancelled or checked in at this very moment.
    if (error instanceof Refusal) return [{ field: 'form', code: 'answers-closed' }]
    throw error
  }
  return []
}
