import type { ApplicationValues, RegisterField } from '../definition'

/** A number that moved by more than half of what it was. */
export type Jump = { field: string; before: number; now: number }

const SHARE = 0.5

/** Numbers that moved by more than half since the period before; from nothing, nothing is a jump. */
export const findJumps = (
  fields: readonly RegisterField[],
  before: ApplicationValues | undefined,
  now: ApplicationValues,
): Jump[] =>
  fields.flatMap(({ name, kind }) => {
    const [was, is] = [before?.[name], now[name]]
    if (kind !== 'number' || typeof was !== 'number' || typeof is !== 'number' || was === 0) return []
    return Math.abs(is - was) > Math.abs(was) * SHARE ? [{ field: name, before: was, now: is }] : []
  })
