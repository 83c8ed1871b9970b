'use client'

import type { DateFieldClientComponent } from 'payload'

import { beijingMinute, findBeijingMoment } from '../../legal/beijing'
import { BeijingField } from '../BeijingField'

/** Day and minute in Beijing. */
export const BeijingMomentField: DateFieldClientComponent = ({ field, path, readOnly }) => (
  <BeijingField
    {...{ field, path, readOnly }}
    type="datetime-local"
    shown={beijingMinute}
    read={(picked) => findBeijingMoment(picked)?.toISOString() ?? null}
  />
)
