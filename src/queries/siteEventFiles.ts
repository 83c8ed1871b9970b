import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import type { EVENT_FILE_USES } from '../collections/EventFiles'
import { query } from '../db/transaction'
import { isPassedSql } from '../events/passedFiles'
import { isPublicSql } from './siteEvents'
import type { Named } from './siteEvents'

export type SiteEventFile = {
  id: string
  use: (typeof EVENT_FILE_USES)[number]
  caption: Named
  isPicture: boolean
}

type Row = { id: string; use: SiteEventFile['use']; caption: string; captionEn: string | null; mime: string }

/** Pictures and papers one event shows. */
const MOST_FILES = 20

/** What belongs to an event the public sees and has been passed, in the order it was added. */
export const findEventFiles = async (payload: Payload, event: string): Promise<SiteEventFile[]> => {
  if (!isUuid(event)) return []
  const rows = await query<Row>(
    payload,
    sql`select f.id, f.use, f.caption, f.caption_en as "captionEn", f.mime_type as mime
      from event_files f join events e on e.id = f.event_id
      where e.id = ${event}::uuid and ${isPublicSql} and ${isPassedSql} and f.filename is not null
      order by f.created_at, f.id limit ${MOST_FILES}`,
  )
  return rows.map(({ id, use, caption, captionEn, mime }) => ({
    id,
    use,
    caption: { zh: caption, en: captionEn },
    isPicture: mime.startsWith('image/'),
  }))
}

/** Where one of them is kept; undefined for a file of another event, of one the public does not see, or not yet passed. */
export const findEventFile = async (
  payload: Payload,
  { event, file }: { event: string; file: string },
): Promise<{ filename: string; mime: string } | undefined> => {
  if (!isUuid(event) || !isUuid(file)) return undefined
  const [row] = await query<{ filename: string; mime: string }>(
    payload,
    sql`select f.filename, f.mime_type as mime from event_files f join events e on e.id = f.event_id
      where f.id = ${file}::uuid and e.id = ${event}::uuid and ${isPublicSql} and ${isPassedSql} and f.filename is not null`,
  )
  return row
}

/** Where the latest cover of a public event is kept; undefined when it has none. */
export const findEventCover = async (payload: Payload, event: string): Promise<string | undefined> => {
  const [row] = await query<{ filename: string }>(
    payload,
    sql`select f.filename from event_files f join events e on e.id = f.event_id
      where e.id = ${event}::uuid and ${isPublicSql} and ${isPassedSql} and f.use = 'cover' and f.mime_type like 'image/%'
        and f.filename is not null
      order by f.created_at desc, f.id desc limit 1`,
  )
  return row?.filename
}
