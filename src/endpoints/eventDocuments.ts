import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint, PayloadRequest } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { renderBadges } from '../documents/badgesPdf'
import type { Badge } from '../documents/badgesPdf'
import { renderEventSummary } from '../documents/eventSummaryPdf'
import { reasonOf, Refusal } from '../errors/Refusal'
import { readSummary } from '../events/summary/readSummary'
import { readSettings } from '../globals/readSettings'
import { localeOf } from '../i18n/localeOf'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** Badges in one file; the next begin after the last number. */
const MOST_BADGES = 400

const getEvent = async (req: PayloadRequest, actor: StaffActor): Promise<RecordData> => {
  const record = await findVisible(
    { payload: req.payload, req },
    { collection: SLUGS.events, id: String(req.routeParams?.event ?? ''), actor },
  )
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  return record
}

const answerPdf = (pdf: Buffer, name: string) =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })

/** GET /api/event-badges/:event?after=N — badges of those who have a place, four hundred at a time, for who may export the list. */
export const downloadBadges: Endpoint = {
  method: 'get',
  path: '/event-badges/:event',
  handler: async (req) => {
    const actor = getStaff(req)
    const event = await getEvent(req, actor)
    if (!may(actor, 'export', SLUGS.eventRegistrations, event)) {
      throw new Refusal(403, reasonOf('not-your-action'))
    }
    const after = Number(/^\d{1,9}$/.exec(req.searchParams.get('after') ?? '')?.[0] ?? 0)
    const badges = await query<Badge>(
      req.payload,
      sql`select name, organisation, number::int, ticket_code as "ticketCode" from event_registrations
        where event_id = ${event.id}::uuid and state in ('registered', 'attended') and number > ${after}
        order by number limit ${MOST_BADGES}`,
    )
    if (badges.length === 0) throw new Refusal(404, reasonOf('event-nobody-registered'))
    const locale = localeOf(req)
    const title = String((locale === 'en' && event.titleEn) || event.title)
    return answerPdf(
      await renderBadges(badges, { title, locale }),
      `badges-${badges[0]?.number}-${badges.at(-1)?.number}`,
    )
  },
}

/** GET /api/event-summary/:event — the report on an event, once its summary was handed in. */
export const downloadEventSummary: Endpoint = {
  method: 'get',
  path: '/event-summary/:event',
  handler: async (req) => {
    const event = await getEvent(req, getStaff(req))
    if (!may(getStaff(req), 'history', SLUGS.events, event)) throw new Refusal(404, reasonOf('not-found'))
    const summary = await readSummary(req.payload, event.id)
    if (!summary) throw new Refusal(409, reasonOf('event-not-summarised'))
    const locale = localeOf(req)
    const settings = await readSettings(req.payload)
    const department = (locale === 'en' ? settings.departmentEn : settings.department) ?? ''
    return answerPdf(await renderEventSummary(summary, { locale, department }), 'event-summary')
  },
}
