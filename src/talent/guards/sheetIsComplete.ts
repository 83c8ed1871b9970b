import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { programmeOf } from '../related'
import { findSheet, isComplete } from '../sheets'

/** Every criterion has its points. */
export const sheetIsComplete: Guard = async (context) => {
  const { criteria } = await programmeOf(context)
  const sheet = await findSheet(context.tx, context.record.id)
  return sheet && isComplete(criteria, sheet.points) ? null : reasonOf('sheet-incomplete')
}
