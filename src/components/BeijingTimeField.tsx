import type { DateFieldServerComponent } from 'payload'

import { BeijingFact } from './BeijingFact'

/** A moment the system recorded. */
export const BeijingTimeField: DateFieldServerComponent = ({ data, field, i18n }) => (
  <BeijingFact {...{ data, field, i18n }} precision="minute" />
)
