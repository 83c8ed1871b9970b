import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { findActivePanel } from '../panel'
import { programmeOf } from '../related'
import { findReviews } from '../reviews'

/** One of the panel, to whom the application has not gone yet; nobody gets it back whom it was taken from. */
export const assessorIsFree: Guard = async (context) => {
  const { reviewer } = context.input
  // The dry run asks before anybody is named.
  if (!reviewer) return null
  const panel = await findActivePanel(context.tx, await programmeOf(context))
  const reviews = await findReviews(context.tx, context.record.id)
  return panel.includes(reviewer) && !reviews.some(({ owner }) => owner === reviewer)
    ? null
    : reasonOf('not-an-assessor')
}
