import { sql } from '@payloadcms/db-postgres/drizzle'
import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { abilityOf, may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { findOpenEvent, isOpen } from '../../events/registrations/door/openEvent'
import type { Question } from '../../events/registrations/door/openEvent'
import { formFieldsOf } from '../../events/registrations/form'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { guestLayout } from '../../imports/guests/guestLayout'
import { beijingMinute } from '../../legal/beijing'
import { ExportButton } from '../exports/ExportButton'
import { CopyEvent } from './CopyEvent'
import { EnterRegistration } from './EnterRegistration'
import type { EntryControl } from './EnterRegistration'
import { GuestList } from './GuestList'

type Counted = { placed: number; waiting: number; inside: number; doubled: number }

const count = async ({ req, id }: Pick<UIFieldServerProps, 'req' | 'id'>): Promise<Counted> => {
  const [counted] = await query<Counted>(
    req.payload,
    sql`select count(*) filter (where state in ('registered', 'attended'))::int as placed,
        count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'attended')::int as inside,
        count(*) filter (where doubled_at is not null)::int as doubled
      from event_registrations where event_id = ${String(id)}::uuid`,
  )
  return counted ?? { placed: 0, waiting: 0, inside: 0, doubled: 0 }
}

const KINDS: Partial<Record<string, EntryControl['kind']>> = {
  email: 'email',
  choice: 'choice',
  'yes-no': 'yes-no',
}

/** What an event asks that is open; null for one that is not. */
const findQuestions = async ({
  req,
  id,
}: Pick<UIFieldServerProps, 'req' | 'id'>): Promise<Question[] | null> => {
  const open = await findOpenEvent(req.payload, String(id))
  return open && isOpen(open, new Date()) ? open.questions : null
}

const controlsOf = (questions: readonly Question[], locale: Locale): EntryControl[] =>
  formFieldsOf(questions).map(({ field, label, options }) => ({
    name: field.name,
    label: label[locale],
    kind: KINDS[field.kind] ?? 'text',
    required: Boolean(field.required),
    options: options.map((option) => ({ value: option.value, label: option.label[locale] })),
  }))

/** What is made of an event, beside its form: the list, the door, badges, the report, copies. */
export const EventToolsField = async ({ data, id, req }: UIFieldServerProps) => {
  if (!id) return null
  const locale = localeOf(req)
  const t = translator(locale, 'events')
  const actor = actorOf(req)
  const event = data as Record<'agency' | 'county' | 'state' | 'startsAt', string> & {
    publishedAt?: string | null
    summarisedAt?: string | null
    takesRegistrations?: boolean
  }
  const mayList = may(actor, 'read', SLUGS.eventRegistrations, event) && Boolean(event.takesRegistrations)
  const counted = mayList ? await count({ req, id }) : null
  const mayEnter = mayList && may(actor, 'enter', SLUGS.eventRegistrations, event)
  const questions = mayEnter ? await findQuestions({ req, id }) : null
  const adminRoute = req.payload.config.routes.admin
  const to = (path: `/${string}`) => formatAdminURL({ adminRoute, path })
  return (
    <div className="field-type desk-event-tools">
      {counted && (
        <>
          <p>{t('tools.counted', counted)}</p>
          <a href={`${to(`/collections/${SLUGS.eventRegistrations}`)}?where[event][equals]=${String(id)}`}>
            {t('tools.list')}
          </a>
          {counted.doubled > 0 && (
            <a
              className="desk-event-tools__alert"
              href={`${to(`/collections/${SLUGS.eventRegistrations}`)}?where[event][equals]=${String(id)}&where[doubledAt][exists]=true`}
            >
              {t('tools.doubled', { count: counted.doubled })}
            </a>
          )}
        </>
      )}
      {questions && <EnterRegistration event={String(id)} controls={controlsOf(questions, locale)} />}
      {questions && (
        <GuestList
          event={String(id)}
          listsHref={to(`/collections/${SLUGS.eventGuestLists}`)}
          layout={guestLayout(questions)}
        />
      )}
      {event.publishedAt && may(actor, 'check-in', SLUGS.eventRegistrations, event) && (
        // A page of its own: the camera is allowed there alone.
        <a href={to(`/check-in/${String(id)}`)}>{t('checkIn.open')}</a>
      )}
      {counted && counted.placed > 0 && may(actor, 'export', SLUGS.eventRegistrations, event) && (
        <>
          <a href={`/api/event-badges/${String(id)}`}>{t('tools.badges')}</a>
          <ExportButton source={SLUGS.eventRegistrations} filter={`event=${String(id)}`} />
        </>
      )}
      {may(actor, 'read', SLUGS.eventFiles, event) && (
        <a href={`${to(`/collections/${SLUGS.eventFiles}`)}?where[event][equals]=${String(id)}`}>
          {t('tools.files')}
        </a>
      )}
      {may(actor, 'create', SLUGS.eventFiles, event) && (
        <a href={`${to(`/collections/${SLUGS.eventFiles}/create`)}?event=${String(id)}`}>
          {t('tools.addFile')}
        </a>
      )}
      {event.summarisedAt && <a href={`/api/event-summary/${String(id)}`}>{t('tools.summary')}</a>}
      {event.publishedAt && <a href={`/${locale}/events/${String(id)}`}>{t('tools.public')}</a>}
      {abilityOf(actor).can('create', SLUGS.events) && (
        <CopyEvent
          event={String(id)}
          startsAt={beijingMinute(new Date(event.startsAt))}
          collectionHref={to(`/collections/${SLUGS.events}`)}
        />
      )}
    </div>
  )
}
