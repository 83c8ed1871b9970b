import type { Payload } from 'payload'

import { refusedForm } from '../../intake/judgeSender'
import type { ApplicationResult, Arrived } from '../../registers/door/submitApplication'
import { submitForm } from '../../registers/door/submitApplication'
import { findListed } from '../listed'
import { objectionForm } from '../objectionForm'
import type { Programme } from '../programme'
import { findProgramme, programmeForm } from '../programmeForm'

/** What the tokens of a programme's two forms are bound to. */
export const talentToken = (form: 'apply' | 'objection', programme: string): string =>
  `talent-${form}:${programme}`

/** Applications are taken from the first minute of the opening day to 23:59:59 of the closing day, Beijing. */
export const takesApplications = ({ state, closesAt }: Programme, now: Date): boolean =>
  state === 'open' && closesAt !== null && now.getTime() < closesAt.getTime() + 1000

/** Objections are taken as long as the list is published for them. */
export const takesObjections = ({ state, publicityEndsAt }: Programme, now: Date): boolean =>
  state === 'publicity' && publicityEndsAt !== null && now.getTime() < publicityEndsAt.getTime() + 1000

type Sent = Arrived & { programme: string }

/** An application to a programme, as `submitForm`; 404 when it takes none now. */
export const submitToProgramme = async (
  payload: Payload,
  { programme: id, ...arrived }: Sent,
): Promise<ApplicationResult> => {
  const programme = await findProgramme(payload, id)
  if (!programme || !takesApplications(programme, arrived.now ?? new Date())) {
    return refusedForm(404, 'programme-not-open')
  }
  return submitForm(payload, {
    register: programmeForm(programme),
    agency: programme.agency,
    subject: talentToken('apply', id),
    ...arrived,
  })
}

/** An objection to a programme's list, as `submitForm`; 404 when it takes none now. */
export const submitObjection = async (
  payload: Payload,
  { programme: id, ...arrived }: Sent,
): Promise<ApplicationResult> => {
  const programme = await findProgramme(payload, id)
  if (!programme || !takesObjections(programme, arrived.now ?? new Date())) {
    return refusedForm(404, 'publicity-over')
  }
  return submitForm(payload, {
    register: objectionForm(programme, await findListed(payload, id)),
    agency: programme.agency,
    subject: talentToken('objection', id),
    ...arrived,
  })
}
