import type { PayloadRequest } from 'payload'

import { findBeijingMoment } from '../../legal/beijing'

/**
 * A new event begins on the day of the calendar it is made from, `?day=YYYY-MM-DD`.
 *
 * @param clock HH:MM in Beijing
 */
export const momentOfAddress =
  (clock: string) =>
  ({ req }: { req: PayloadRequest }): string | undefined => {
    const { day } = req.query ?? {}
    return typeof day === 'string' ? findBeijingMoment(`${day}T${clock}`)?.toISOString() : undefined
  }
