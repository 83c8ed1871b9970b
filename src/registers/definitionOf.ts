import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { findProgrammeFormOf } from '../talent/programmeForm'
import type { RegisterDefinition } from './definition'
import { findRegister } from './registry'

/** What a record's form is made of: its register, or the programme it was handed in for. */
export const findDefinitionOf = async (
  payload: Payload,
  { collection, record }: { collection: string; record: string },
): Promise<RegisterDefinition | undefined> =>
  collection === SLUGS.talentApplications ? findProgrammeFormOf(payload, record) : findRegister(collection)
