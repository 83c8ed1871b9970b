import { eventField } from '../events/fields/eventField'
import { ownerCountyField } from '../events/fields/parts'
import { belongToEvent } from '../events/hooks/belongToEvent'
import { importCollection } from './importCollection'
import { SLUGS } from './slugs'

/** Guests of an event handed in at once 嘉宾名单: uploaded, or pasted beside the event. */
export const EventGuestLists = importCollection({
  slug: SLUGS.eventGuestLists,
  labels: 'eventGuestLists',
  group: 'events:group',
  subject: {
    field: eventField,
    others: [ownerCountyField()],
  },
  hooks: { beforeChange: [belongToEvent(SLUGS.eventGuestLists)] },
})
