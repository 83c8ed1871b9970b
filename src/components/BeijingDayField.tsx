'use client'

import type { DateFieldClientComponent } from 'payload'

import { beijingDay, isBeijingDay } from '../legal/beijing'
import { BeijingField } from './BeijingField'

/** Any moment of the day would do: the server sets the first or the last second. */
const noonOf = (day: string) => `${day}T12:00:00.000+08:00`

/** A day in Beijing. */
export const BeijingDayField: DateFieldClientComponent = ({ field, path, readOnly }) => (
  <BeijingField
    {...{ field, path, readOnly }}
    type="date"
    shown={beijingDay}
    read={(picked) => (isBeijingDay(picked) ? noonOf(picked) : null)}
  />
)
