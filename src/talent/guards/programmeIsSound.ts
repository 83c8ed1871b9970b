import type { Guard } from '../../workflow/definition'
import { findProgrammeFaults } from '../checkProgramme'
import { readProgramme } from '../programme'

/** Nothing is wrong with the form, the rules, the criteria or the period; the first fault is named. */
export const programmeIsSound: Guard = ({ record, now }) =>
  Promise.resolve(findProgrammeFaults(readProgramme(record), now)[0] ?? null)
