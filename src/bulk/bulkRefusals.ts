import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import type { StaffActor } from '../access/actor'
import { inTransaction } from '../db/transaction'
import { sentenceOf } from '../errors/translateRefusal'
import type { Locale } from '../i18n'
import { findVisibleAll } from '../workflow/perform'
import type { BulkCursor, BulkParams } from './bulkRun'
import { titleColumnOf } from './titleColumnOf'

/** Why one record of a run was refused, in words. */
export type RefusedRow = { id: string; title: string; why: string }

/** Records whose names are looked up at once. */
const PORTION = 500

/** Every record one's own run was refused for, with the reasons; undefined for another's run, or one of another kind. */
export const findBulkRefusals = async (
  payload: Payload,
  actor: StaffActor,
  id: string,
  locale: Locale,
): Promise<RefusedRow[] | undefined> => {
  if (!isUuid(id)) return undefined
  return inTransaction(payload, async (tx) => {
    const [run] = await tx.query<{ params: BulkParams; cursor: BulkCursor | null }>(sql`
      select params, cursor from runs where id = ${id}::uuid and owner_id = ${actor.id}::uuid and kind = 'bulk'`)
    if (!run) return undefined
    const refused = run.cursor?.refused ?? []
    const titles = new Map<string, string>()
    const column = titleColumnOf(payload, run.params.collection)
    for (let from = 0; from < refused.length; from += PORTION) {
      const ids = refused.slice(from, from + PORTION).map((one) => one.id)
      const visible = await findVisibleAll(tx, { collection: run.params.collection, ids, actor })
      for (const [record, row] of visible) titles.set(record, String(row[column] ?? ''))
    }
    return refused.map(({ id: record, reasons }) => ({
      id: record,
      title: titles.get(record) ?? '',
      why: reasons.map((reason) => sentenceOf(locale, reason)).join(' '),
    }))
  })
}
