import { sql } from '@payloadcms/db-postgres/drizzle'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../access/abilities'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { REGISTRATION_CHANNELS } from '../collections/EventRegistrations'
import { SLUGS } from '../collections/slugs'
import { registrationWorkflow } from '../events/registrations/workflow'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { beijingMoment, inWords } from './inWords'
import type { Column, ExportSource } from './source'
import { walkOf } from './walk'

const STATES = Object.keys(registrationWorkflow.states)

/** The event of a list's address; anything else finds nobody. */
const eventOf = (filter: string): string | null => {
  const event = new URLSearchParams(filter).get('event')
  return isUuid(event) ? event : null
}

/** What was answered, question by question, in the words of the form. */
const ANSWERS = sql`(select string_agg(q.label || '：' || case answer.value when 'true' then '✓' when 'false' then '—'
    else answer.value end, '；' order by q._order)
  from jsonb_each_text(r.answers) answer join events_questions q on q.id = answer.key where q._parent_id = r.event_id)`

/**
 * Columns over registration `r`. Name and body are what a list at the door needs; addresses and numbers stay here: a file
 * goes where the desk's own rules do not reach.
 */
const columnsOf = (locale: Locale): Column[] => {
  const t = translator(locale)
  const words = (values: readonly string[], labels: string) =>
    values.map((value) => ({ value, label: t(`${labels}.${value}`) }))
  const column = (name: string, text: Column['text'], isFree = false): Column => ({
    name,
    heading: t(`events:fields.${name}`),
    text,
    isFree,
  })
  return [
    column('number', sql`r.number::text`),
    { ...column('name', sql`r.name`, true), heading: t('events:form.name') },
    column('organisation', sql`r.organisation`, true),
    {
      ...column('state', inWords(sql`r.state`, words(STATES, 'workflow:event-registrations.states'))),
      heading: t('fields:common.state'),
    },
    column('answers', ANSWERS, true),
    column('receiptCode', sql`r.receipt_code`),
    column('channel', inWords(sql`r.channel`, words(REGISTRATION_CHANNELS, 'events:channels'))),
    column('arrivedAt', beijingMoment(sql`r.arrived_at`)),
    column('checkedInAt', beijingMoment(sql`r.checked_in_at`)),
  ]
}

/** Who has registered for one event, in the order they came. */
export const registrationSource: ExportSource = {
  slug: SLUGS.eventRegistrations,
  open: ({ actor, filter, until, locale }) => {
    const scope = toSql(toWhere(abilityOf(actor), 'export', SLUGS.eventRegistrations))
    const { walked, ...walk } = walkOf({
      table: sql`event_registrations`,
      at: sql`created_at`,
      states: STATES,
      conditions: sql`${scope} and event_id = ${eventOf(filter)}::uuid and created_at <= ${until}::timestamptz`,
    })
    return {
      ...walk,
      columns: columnsOf(locale),
      rowsSql: (_tx, stretch, selected) =>
        Promise.resolve(sql`
          select ${selected} from ${walked(stretch)} join event_registrations r on r.id = walked.id
          order by walked.at, walked.id`),
    }
  },
  filterForTrail: (filter) => ({ event: eventOf(filter) }),
}
