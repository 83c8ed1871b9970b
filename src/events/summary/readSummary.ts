import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import { SUMMARY_NUMBERS } from '../follow/summary'
import { makePicture, readEventFile } from '../pictures'

export type Picture = { caption: string; captionEn: string | null; jpeg: Buffer }

export type EventSummary = {
  id: string
  title: string
  titleEn: string | null
  startsAt: Date
  endsAt: Date
  place: string
  placeEn: string
  /** By the names of `SUMMARY_NUMBERS`. */
  numbers: Record<(typeof SUMMARY_NUMBERS)[number], number>
  /** People who had registered, and who came. */
  registered: number
  checkedIn: number
  account: string
  accountEn: string | null
  summarisedAt: Date
  pictures: Picture[]
}

type Row = Omit<EventSummary, 'startsAt' | 'endsAt' | 'summarisedAt' | 'numbers' | 'pictures'> &
  Record<(typeof SUMMARY_NUMBERS)[number], number> & {
    startsAt: string
    endsAt: string
    summarisedAt: string
  }

/** Pictures a report shows, and how wide they are printed at most; pixels. */
const MOST_PICTURES = 6
const WIDTH = 1200

/** A picture that can no longer be read is left out; the report is made all the same. */
const readPicture = async (row: {
  caption: string
  captionEn: string | null
  filename: string
}): Promise<Picture[]> => {
  try {
    const jpeg = await makePicture(await readEventFile(row.filename), WIDTH)
    return [{ caption: row.caption, captionEn: row.captionEn, jpeg }]
  } catch {
    return []
  }
}

const findPictures = async (payload: Payload, event: string): Promise<Picture[]> => {
  const rows = await query<{ caption: string; captionEn: string | null; filename: string }>(
    payload,
    sql`select caption, caption_en as "captionEn", filename from event_files
      where event_id = ${event}::uuid and use = 'scene' and mime_type like 'image/%' and filename is not null
      order by created_at, id limit ${MOST_PICTURES}`,
  )
  return (await Promise.all(rows.map(readPicture))).flat()
}

/** What was handed in after an event, with its pictures; undefined while nothing was. */
export const readSummary = async (payload: Payload, event: string): Promise<EventSummary | undefined> => {
  const numbers = sql.join(
    SUMMARY_NUMBERS.map(
      (name) =>
        sql`e.${sql.identifier(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}::float as ${sql.identifier(name)}`,
    ),
    sql`, `,
  )
  const [row] = await query<Row>(
    payload,
    sql`select e.id, e.title, e.title_en as "titleEn", e.starts_at as "startsAt", e.ends_at as "endsAt",
        coalesce(v.name, c.name, '') as place, coalesce(v.name_en, c.name_en, '') as "placeEn", ${numbers},
        (select count(*)::int from event_registrations r where r.event_id = e.id and r.state in ('registered', 'attended'))
          as registered,
        (select count(*)::int from event_registrations r where r.event_id = e.id and r.state = 'attended') as "checkedIn",
        e.account, e.account_en as "accountEn", e.summarised_at as "summarisedAt"
      from events e left join venues v on v.id = e.venue_id left join counties c on c.id = e.place_id
      where e.id = ${event}::uuid and e.summarised_at is not null`,
  )
  if (!row) return undefined
  const { startsAt, endsAt, summarisedAt, ...rest } = row
  return {
    ...rest,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    summarisedAt: new Date(summarisedAt),
    numbers: Object.fromEntries(
      SUMMARY_NUMBERS.map((name) => [name, row[name] ?? 0]),
    ) as EventSummary['numbers'],
    pictures: await findPictures(payload, event),
  }
}
