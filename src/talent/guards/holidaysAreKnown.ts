import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { publicityEnd } from '../publicity'
import { readProgramme } from '../programme'

/** The last day of the publicity is printed with the list: it is not guessed. */
export const holidaysAreKnown: Guard = async ({ tx, record, now }) => {
  const end = await publicityEnd(tx, readProgramme(record), now)
  return 'unknownYear' in end ? reasonOf('holidays-unknown', { year: end.unknownYear }) : null
}
