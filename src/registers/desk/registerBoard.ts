import type { Payload } from 'payload'

import { ALL } from './registerFilter'
import { findRegisterPage } from './registerQueue'
import type { Asked, RegisterRow } from './registerQueue'

/** Cards of a column before the list takes over. */
export const CARDS = 8

export type BoardColumn = { state: string; rows: RegisterRow[] }

/** The states of a list side by side, those that are still under way first, each with its latest records. */
export const findRegisterBoard = async (payload: Payload, asked: Asked): Promise<BoardColumn[]> => {
  const { list, filter } = asked
  const states = Object.entries(list.workflow.states)
  const isOver = (tone: string) => tone === 'ended'
  const ordered = [
    ...states.filter(([, { tone }]) => !isOver(tone)),
    ...states.filter(([, { tone }]) => isOver(tone)),
  ]
  return Promise.all(
    ordered.map(async ([state]) => {
      const { rows } = await findRegisterPage(payload, {
        ...asked,
        filter: { ...filter, queue: ALL, state, after: undefined },
      })
      return { state, rows: rows.slice(0, CARDS) }
    }),
  )
}
