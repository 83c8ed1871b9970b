import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR, systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { receiveRegistration } from '../events/registrations/door/receiveRegistration'
import { addDays, beijingDay, beijingMinute, startOfBeijingDay } from '../legal/beijing'
import { perform } from '../workflow/perform'
import { drawPicture, eventPictures } from './eventPictures'
import { attendees } from './data/attendees'
import { events, speakers, venues } from './data/events'
import type { SeedEvent } from './data/types'
import { createAs } from './createAs'
import { getPerson } from './people'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

type Ids = ReadonlyMap<string, string>

/** A county's event is looked at by a second officer; the demo has one for each of three counties. */
const actorOf = async (payload: Payload, name: string) =>
  name === 'system' ? systemActor('deadline') : (await getPerson(payload, name)).actor

/** What of a name is there already. */
const findByName = async (payload: Payload, table: string, column: string, name: string) => {
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from ${sql.identifier(table)} where ${sql.identifier(column)} = ${name} limit 1`,
  )
  return row?.id
}

const seedVenues = async (payload: Payload, now: Date): Promise<Ids> => {
  const ids = new Map<string, string>()
  for (const { key, by, rooms, ...data } of venues) {
    const venue =
      (await findByName(payload, 'venues', 'name', data.name)) ??
      (await createAs(payload, await getPerson(payload, by), SLUGS.venues, data, now))
    ids.set(key, venue)
    for (const { key: roomKey, ...room } of rooms) {
      const id =
        (await findByName(payload, 'venue_rooms', 'name', room.name)) ??
        (await createAs(payload, await getPerson(payload, by), SLUGS.venueRooms, { ...room, venue }, now))
      ids.set(roomKey, id)
    }
  }
  return ids
}

const seedSpeakers = async (payload: Payload, now: Date): Promise<Ids> => {
  const ids = new Map<string, string>()
  for (const { key, ...data } of speakers) {
    const id =
      (await findByName(payload, 'speakers', 'name', data.name)) ??
      (await createAs(payload, await getPerson(payload, 'editor'), SLUGS.speakers, data, now))
    ids.set(key, id)
  }
  return ids
}

const momentOf = (today: string, [days, hour]: readonly [number, number]) =>
  new Date(startOfBeijingDay(addDays(today, days)).getTime() + hour * HOUR)

const fieldsOf = (source: SeedEvent, today: string, places: Ids, people: Ids) => {
  const { from, until, venue, rooms = [], programme = [], capacity, questions = [], ...rest } = source
  const {
    key: _key,
    by: _by,
    steps: _steps,
    registrations: _list,
    checkedIn: _in,
    givenBack: _back,
    account: _account,
    moveTo: _move,
    ...data
  } = rest
  return {
    ...data,
    startsAt: momentOf(today, from).toISOString(),
    endsAt: momentOf(today, until).toISOString(),
    venue: venue && places.get(venue),
    rooms: rooms.map((room) => places.get(room)),
    programme: programme.map(({ hours: [begins, ends], speakers: names, ...session }) => ({
      ...session,
      startsAt: momentOf(today, [from[0], begins]).toISOString(),
      endsAt: momentOf(today, [from[0], ends]).toISOString(),
      room: rooms[0] && places.get(rooms[0]),
      speakers: names.map((name) => people.get(name)),
    })),
    takesRegistrations: capacity !== undefined,
    capacity,
    questions,
    contact: '0898-00000200（演示）',
  }
}

/** Every event was planned so long before it. */
const LEAD_DAYS = 45

const inputOf = (source: SeedEvent, act: string, today: string): Record<string, string> => {
  if (act === 'summarise') return source.account ?? {}
  if (act === 'propose-move' && source.moveTo) {
    return { startsAt: beijingMinute(momentOf(today, source.moveTo)) }
  }
  return act.startsWith('approve') ? { conflicts: 'acknowledged' } : {}
}

const registerFor = async (source: SeedEvent, event: string, first: Date) => {
  const ids: string[] = []
  for (let index = 0; index < (source.registrations ?? 0); index += 1) {
    const { name, organisation } = attendees[index % attendees.length] ?? { name: '', organisation: null }
    const received = await receiveRegistration({
      event,
      values: {
        name,
        organisation,
        email: `guest${index + 1}.${source.key}@visitors.example`,
        phone: null,
        answers: {},
      },
      locale: source.language === 'en' ? 'en' : 'zh',
      channel: 'web',
      arrivedAt: new Date(first.getTime() + index * 37 * 60_000),
      actor: PUBLIC_ACTOR,
      unverified: false,
      submissionKey: `demo:${source.key}:${index}`,
    })
    if (received.outcome === 'received' && received.state === 'registered') ids.push(received.id)
  }
  return ids
}

const seedOne = async (payload: Payload, source: SeedEvent, today: Date, places: Ids, people: Ids) => {
  if (await findByName(payload, 'events', 'title', source.title)) return false
  const day = beijingDay(today)
  const begins = momentOf(day, source.from)
  // Planned long before; what lies far ahead was planned in the last weeks.
  const planned = new Date(Math.min(begins.getTime() - LEAD_DAYS * DAY, today.getTime() - 8 * DAY))
  const id = await createAs(
    payload,
    await getPerson(payload, source.by),
    SLUGS.events,
    fieldsOf(source, day, places, people),
    planned,
  )
  const when = (index: number) => new Date(planned.getTime() + (index + 1) * 9 * HOUR)
  for (const [index, [act, by, reason]] of source.steps.entries()) {
    const isAfter = act === 'hold' || act === 'summarise' || act === 'archive'
    if (act === 'hold') {
      await checkIn(
        payload,
        source,
        await registerFor(source, id, when(index)),
        new Date(begins.getTime() - HOUR / 2),
      )
    }
    await perform(payload, {
      collection: SLUGS.events,
      id,
      action: act,
      actor: await actorOf(payload, by),
      reason,
      input: inputOf(source, act, day),
      now: isAfter ? new Date(momentOf(day, source.until).getTime() + (index + 1) * HOUR) : when(index),
    })
    if (act === 'open-registration' && !source.steps.some(([other]) => other === 'hold')) {
      const ids = await registerFor(source, id, when(index + 1))
      await giveBack(payload, ids.slice(0, source.givenBack ?? 0), when(index + 4))
      if (source.checkedIn) {
        await checkIn(payload, source, ids, begins)
        await seedDouble(payload, source, ids, new Date(begins.getTime() + HOUR / 2))
      }
    }
  }
  return true
}

/** They cancel by their links; the waiting list follows by itself. */
const giveBack = async (payload: Payload, ids: readonly string[], now: Date) => {
  for (const id of ids) {
    await perform(payload, {
      collection: SLUGS.eventRegistrations,
      id,
      action: 'cancel',
      actor: { kind: 'applicant', collection: SLUGS.eventRegistrations, record: id },
      now,
    })
  }
}

const checkIn = async (payload: Payload, source: SeedEvent, ids: readonly string[], from: Date) => {
  const actor = await actorOf(payload, source.by)
  for (const [index, id] of ids.slice(0, source.checkedIn ?? 0).entries()) {
    await perform(payload, {
      collection: SLUGS.eventRegistrations,
      id,
      action: 'check-in',
      actor,
      now: new Date(from.getTime() + index * 60_000),
    })
  }
}

/** Pictures of what happened, at the event the demo's report is shown of. */
const seedPictures = async (payload: Payload, now: Date) => {
  const source = events.find(({ key }) => key === 'selection-week')
  const event = source && (await findByName(payload, 'events', 'title', source.title))
  if (!source || !event) return
  const [known] = await query(payload, sql`select 1 from event_files where event_id = ${event}::uuid limit 1`)
  if (known) return
  const { user } = await getPerson(payload, source.by)
  for (const [index, { drawing, ...data }] of eventPictures.entries()) {
    const picture = await drawPicture(drawing)
    await payload.create({
      collection: SLUGS.eventFiles,
      user,
      overrideAccess: false,
      context: { now },
      depth: 0,
      data: { ...data, event, use: 'scene' } as never, // hooks fill in the rest
      file: {
        data: picture,
        mimetype: 'image/png',
        name: `demo-scene-${index + 1}.png`,
        size: picture.length,
      },
    })
  }
  await perform(payload, {
    collection: SLUGS.events,
    id: event,
    action: 'pass-files',
    actor: await actorOf(payload, 'haikou2'),
    now: new Date(),
  })
}

/** At the round table two doors have admitted one ticket: what the list and the doors show of it. */
const seedDouble = async (payload: Payload, source: SeedEvent, ids: readonly string[], at: Date) => {
  if (source.key !== 'today' || !ids[0]) return
  await perform(payload, {
    collection: SLUGS.eventRegistrations,
    id: ids[0],
    action: 'report-double',
    actor: await actorOf(payload, source.by),
    now: at,
  })
}

/** Events of three months with venues, speakers and registrations; the demo's letters about the past are not sent. */
export const seedEvents = async (payload: Payload, today: Date): Promise<number> => {
  const planned = new Date(today.getTime() - 90 * DAY)
  const places = await seedVenues(payload, planned)
  const people = await seedSpeakers(payload, planned)
  let made = 0
  for (const source of events) made += (await seedOne(payload, source, today, places, people)) ? 1 : 0
  await seedPictures(payload, today)
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending' and content->>'template' = 'event-step'`,
  )
  await query(
    payload,
    sql`update runs set state = 'done' where state = 'waiting' and kind = 'tell-attendees'`,
  )
  return made
}
