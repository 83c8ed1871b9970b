import { sql } from '@payloadcms/db-postgres/drizzle'
import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import type { StaffActor } from '../access/actor'
import { query } from '../db/transaction'
import { exportFile } from './partFile'
import type { ExportFormat } from './exportFormats'

/** A file is kept so long, and can be downloaded so long. */
export const KEPT_DAYS = 7

export type OwnExport = {
  id: string
  source: string
  format: ExportFormat
  rows: number
  finishedAt: string
  until: string
}

const finished = (condition: ReturnType<typeof sql>, actor: StaffActor) => sql`
  select id, coalesce(result->>'source', 'comments') as source, result->>'format' as format, (result->>'rows')::int as rows, finished_at as "finishedAt",
    finished_at + make_interval(days => ${KEPT_DAYS}) as until
  from runs
  where kind = 'export' and state = 'done' and owner_id = ${actor.id}::uuid and ${condition}
    and finished_at > now() - make_interval(days => ${KEPT_DAYS})
  order by finished_at desc limit 20`

/** One's own exports that can still be downloaded, the latest first. */
export const findOwnExports = async (payload: Payload, actor: StaffActor): Promise<OwnExport[]> => {
  const rows = await query<OwnExport>(payload, finished(sql`true`, actor))
  return rows.map((row) => ({
    ...row,
    finishedAt: new Date(row.finishedAt).toISOString(),
    until: new Date(row.until).toISOString(),
  }))
}

export type ExportDownload = {
  file: string
  source: string
  bytes: number
  format: ExportFormat
  finishedAt: string
}

/** The file of one's own export; undefined for another's, an unfinished one, and one whose time is over. */
export const findOwnFile = async (
  payload: Payload,
  actor: StaffActor,
  id: string,
): Promise<ExportDownload | undefined> => {
  if (!isUuid(id)) return undefined
  const [own] = await query<OwnExport>(payload, finished(sql`id = ${id}::uuid`, actor))
  if (!own) return undefined
  const file = exportFile(id, own.format)
  const found = await stat(file).catch(() => undefined)
  return (
    found && {
      file,
      bytes: found.size,
      source: own.source,
      format: own.format,
      finishedAt: new Date(own.finishedAt).toISOString(),
    }
  )
}
