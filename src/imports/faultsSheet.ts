import type { Readable } from 'node:stream'

import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { inTransaction, query } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { findVisible } from '../workflow/perform'
import { findBatch } from './batch'
import type { Batch, Batches } from './batch'
import type { Reader } from './header'
import { CHUNK } from './limits'
import { countRowsToMend, readPreviewRows } from './previewRows'
import type { StoredRow } from './previewRows'
import { rowsSheet } from './rowsSheet'
import { targetOf } from './targets'

type Facts = Pick<Batch, 'facts'>

type Request = { collection: Batches; id: string; actor: StaffActor; locale: Locale }

const cellsOf = (
  { collection, locale, layout, facts }: Request & Reader & Facts,
  { number, content, remarks }: StoredRow,
): string[] => {
  const target = targetOf(collection)
  const texts = target.texts(locale, content)
  const faults = remarks
    .filter(({ level }) => level === 'fault')
    .map((remark) => [remark.cell, target.explain(locale, remark, { facts })].filter(Boolean).join(' '))
  return [...layout.map(({ name }) => texts[name] ?? ''), String(number), faults.join('\n')]
}

async function* faultRows(payload: Payload, request: Request & Reader & Facts): AsyncGenerator<string[]> {
  const read = (after: number) =>
    readPreviewRows(
      { query: (statement) => query(payload, statement) },
      { batch: request.id, kind: 'faults', after, limit: CHUNK },
    )
  for (let rows = await read(0); rows.length > 0; rows = await read(rows.at(-1)?.number ?? Infinity)) {
    for (const row of rows) yield cellsOf(request, row)
  }
}

/**
 * The rows with faults as the file has them, and what is to be mended in each: mended, the list is itself a file to
 * import. It holds names and contacts, so the trail says who took it.
 *
 * @throws Refusal 404 when the batch is not there for this person · 403 when they may not import it · 409 when its rows are no longer kept.
 */
export const openFaultsSheet = async (payload: Payload, request: Request): Promise<Readable> => {
  const { collection, id, actor, locale } = request
  const facts = await inTransaction(payload, async (tx) => {
    const batch = await findVisible(tx, { collection, id, actor })
    if (!batch) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'start', collection, batch)) throw new Refusal(403, reasonOf('not-your-action'))
    if ((await countRowsToMend(tx, id)) === 0) throw new Refusal(409, reasonOf('import-rows-gone'))
    await appendAudit(tx, {
      collection,
      id,
      action: 'list-faults',
      actor,
      at: new Date(),
    })
    return (await findBatch(tx, { collection, id }))?.facts ?? {}
  })
  const t = translator(locale)
  const layout = await targetOf(collection).layout({ facts }, payload)
  return rowsSheet(
    { layout, locale },
    {
      rows: faultRows(payload, { ...request, layout, facts }),
      extra: [
        { title: t('entry:preview.rowColumn'), width: 10 },
        { title: t('entry:preview.faultColumn'), width: 60 },
      ],
    },
  )
}
