import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { systemActor } from '../access/actor'
import type { RunContext, RunStep } from '../runs/definition'
import { performIn } from '../workflow/perform'
import { findBatch } from './batch'
import type { ImportParams } from './batch'
import { explainImport } from './explainImport'
import { repeatFinder } from './findRepeats'
import type { FingerprintedRow } from './findRepeats'
import { noteImportedBefore } from './importedBefore'
import { importFilePath } from './importFile'
import { ImportRefused } from './ImportRefused'
import { dropRows, keepRows, markMerges } from './keepRows'
import { CHUNK } from './limits'
import type { Source } from './openSource'
import type { Checking } from './target'
import { targetOf } from './targets'

/** Keeps every row of the file; undefined when the batch ended meanwhile. */
const keepAll = async (
  checking: Checking,
  source: Source,
  report: (done: number) => Promise<void>,
): Promise<number | undefined> => {
  const { payload, batch } = checking
  const target = targetOf(batch.collection)
  const noteRepeat = repeatFinder(target)
  let chunk: FingerprintedRow[] = []
  let count = 0
  const flush = async () => {
    const known = chunk.length === 0 ? [] : await noteImportedBefore(payload, batch, chunk)
    const rows = target.remark ? await target.remark(checking, known) : known
    const isKept = rows.length === 0 || (await keepRows(payload, batch, rows))
    count += chunk.length
    chunk = []
    if (isKept) await report(count)
    return isKept
  }
  for await (const row of source.rows) {
    chunk.push(noteRepeat(row))
    if (chunk.length === CHUNK && !(await flush())) return undefined
  }
  if (!(await flush())) return undefined
  const merges = source.merges()
  if (merges.length > 0) await markMerges(payload, batch, merges)
  return count
}

const over: RunStep = { done: 0, cursor: {}, finished: true }

const check = async (
  context: RunContext<ImportParams>,
  checking: Checking,
  bytes: Buffer,
): Promise<RunStep> => {
  const source = await targetOf(checking.batch.collection).open(checking, bytes)
  try {
    const count = await keepAll(checking, source, context.report)
    if (count === undefined) return over
    if (count === 0) throw new ImportRefused('no-rows')
    await perform(context, 'ready')
    const sm3 = createHash('sm3').update(bytes).digest('hex')
    return {
      // A check that was broken off has shown some progress already.
      done: count - context.done,
      cursor: {},
      finished: true,
      total: count,
      result: { sm3, unknown: source.unknown.slice(0, 30) },
    }
  } finally {
    source.close()
  }
}

const perform = ({ tx, params }: RunContext<ImportParams>, action: 'ready' | 'refuse', reason?: string) =>
  performIn(tx, {
    collection: params.collection,
    id: params.batch,
    action,
    actor: systemActor('import'),
    ...(reason && { reason }),
  })

/**
 * Reads a file from its first row to its last and keeps each with what is wrong with it. Broken off, it begins again:
 * nothing but the rows themselves has been written by then, and they are dropped first.
 */
export const checkBatch = async (context: RunContext<ImportParams>): Promise<RunStep> => {
  const { payload, tx, params, actor } = context
  const batch = await findBatch(tx, { collection: params.collection, id: params.batch })
  if (!batch || actor.kind !== 'staff' || !(await dropRows(payload, batch))) return over
  const locale = params.locale ?? 'zh'
  try {
    const bytes = await readFile(importFilePath(batch.filename))
    return await check(context, { payload, batch, actor, locale, now: new Date() }, bytes)
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
    await dropRows(payload, batch)
    await perform(context, 'refuse', explainImport(locale, error))
    return over
  }
}
