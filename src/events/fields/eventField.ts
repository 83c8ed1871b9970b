import type { PayloadRequest, RelationshipField } from 'payload'
import { validate as isUuid } from 'uuid'

import { SLUGS } from '../../collections/slugs'
import { labelOf } from '../../i18n'

/** The event that something is added to; named in the address where one comes from it, `?event=`. */
const eventOfAddress = ({ req }: { req: PayloadRequest }): string | undefined => {
  const { event } = req.query ?? {}
  return typeof event === 'string' && isUuid(event) ? event : undefined
}

/** The event of a file or a list. */
export const eventField = {
  name: 'event',
  type: 'relationship',
  relationTo: SLUGS.events,
  required: true,
  index: true,
  defaultValue: eventOfAddress,
  label: labelOf('events:singular'),
  admin: { allowCreate: false },
} satisfies RelationshipField
