import type { Readable } from 'node:stream'

import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { explainField } from '../entry/explainField'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { findVisible } from '../workflow/perform'
import { IMPORT_FIELDS } from './columns'
import { CHUNK } from './limits'
import { readPreviewRows } from './previewRows'
import type { StoredRow } from './previewRows'
import { rowsSheet } from './rowsSheet'
import { rowTexts } from './rowTexts'

type Request = { id: string; actor: StaffActor; locale: Locale }

const cellsOf = (locale: Locale, { number, content, remarks }: StoredRow): string[] => {
  const texts = rowTexts(locale, content)
  const faults = remarks
    .filter(({ level }) => level === 'fault')
    .map((remark) => [remark.cell, explainField(locale, remark)].filter(Boolean).join(' '))
  return [...IMPORT_FIELDS.map((field) => texts[field] ?? ''), String(number), faults.join('\n')]
}

async function* faultRows(payload: Payload, { id, locale }: Request): AsyncGenerator<string[]> {
  const read = (after: number) =>
    readPreviewRows(
      { query: (statement) => query(payload, statement) },
      { batch: id, kind: 'faults', after, limit: CHUNK },
    )
  for (let rows = await read(0); rows.length > 0; rows = await read(rows.at(-1)?.number ?? Infinity)) {
    for (const row of rows) yield cellsOf(locale, row)
  }
}

/**
 * The rows with faults as the file has them, and what is to be mended in each: mended, the list is itself a file to
 * import. It holds names and contacts, so the trail says who took it.
 *
 * @throws Refusal 404 when the batch is not there for this person · 403 when they may not import it · 409 when its rows are no longer kept.
 */
export const openFaultsSheet = async (payload: Payload, request: Request): Promise<Readable> => {
  const { id, actor, locale } = request
  await inTransaction(payload, async (tx) => {
    const batch = await findVisible(tx, { collection: SLUGS.importBatches, id, actor })
    if (!batch) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'start', SLUGS.importBatches, batch)) throw new Refusal(403, reasonOf('not-your-action'))
    if (batch.state !== 'checked' && batch.state !== 'importing')
      throw new Refusal(409, reasonOf('import-rows-gone'))
    await appendAudit(tx, {
      collection: SLUGS.importBatches,
      id,
      action: 'list-faults',
      actor,
      at: new Date(),
    })
  })
  const t = translator(locale)
  return rowsSheet(locale, {
    rows: faultRows(payload, request),
    extra: [
      { title: t('entry:preview.rowColumn'), width: 10 },
      { title: t('entry:preview.faultColumn'), width: 60 },
    ],
  })
}
