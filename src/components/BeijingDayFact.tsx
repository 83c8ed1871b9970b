import type { DateFieldServerComponent } from 'payload'

import { BeijingFact } from './BeijingFact'

/** A day the system worked out. */
export const BeijingDayFact: DateFieldServerComponent = ({ data, field, i18n }) => (
  <BeijingFact {...{ data, field, i18n }} precision="day" />
)
