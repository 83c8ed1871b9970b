import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { readRanking } from '../ranked'
import { programmeOf } from '../related'

/** Only among those tied across the last place is there something to decide. */
export const isTiedForPlace: Guard = async (context) => {
  const { ranking } = await programmeOf(context)
  return readRanking(ranking).undecided.includes(context.record.id) ? null : reasonOf('not-tied')
}
