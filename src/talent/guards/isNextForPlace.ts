import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { isNextInLine } from '../follow/places'

/** A free place goes to the best that wait; who of equals gets it, a person says. */
export const isNextForPlace: Guard = async (context) =>
  (await isNextInLine(context)) ? null : reasonOf('not-next-in-line')
