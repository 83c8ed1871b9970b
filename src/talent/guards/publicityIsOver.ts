import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, Guard } from '../../workflow/definition'
import { readProgramme } from '../programme'
import type { Programme } from '../programme'
import { programmeOf } from '../related'

const isOver = ({ publicityEndsAt }: Programme, { now }: ActionContext) =>
  publicityEndsAt !== null && now > publicityEndsAt
    ? null
    : reasonOf('publicity-runs', { at: publicityEndsAt?.toISOString() ?? '' })

/** Asked of a programme. */
export const publicityIsOver: Guard = (context) =>
  Promise.resolve(isOver(readProgramme(context.record), context))

/** Asked of one of its applications. */
export const publicityOfProgrammeIsOver: Guard = async (context) =>
  isOver(await programmeOf(context), context)
