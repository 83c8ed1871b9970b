import { systemActor } from '../access/actor'
import { Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { defineRun } from '../runs/definition'
import type { RunContext, RunStep } from '../runs/definition'
import { perform } from '../workflow/perform'
import { findBatch } from './batch'
import type { ImportParams } from './batch'
import { checkBatch } from './checkBatch'
import { removeImportFile } from './importFile'
import { storeBatch } from './storeBatch'

const forgetFile = async ({ tx, params }: RunContext<ImportParams>): Promise<RunStep> => {
  const batch = await findBatch(tx, { collection: params.collection, id: params.batch })
  if (batch) await removeImportFile(batch.filename)
  return { done: 0, cursor: {}, finished: true }
}

const STEPS = { check: checkBatch, store: storeBatch, forget: forgetFile }

/** A check that cannot be done ends the batch; a storing that was stopped leaves it to be started again. */
const ENDS = { check: 'refuse', store: 'halt' } as const

/** Imports of files: checking every row, storing the good ones, and taking the file away at the end. */
export const importRun = defineRun<ImportParams, Record<string, unknown>>({
  kind: 'import',
  step: (context) => STEPS[context.params.phase](context),
  abandon: async ({ payload, params: { batch, collection, phase, locale = 'zh' } }) => {
    if (phase === 'forget') return
    try {
      await perform(payload, {
        collection,
        id: batch,
        action: ENDS[phase],
        actor: systemActor('import'),
        reason: translator(locale, 'entry')(`halted.${phase}`),
      })
    } catch (error) {
      // The batch has been ended by a person already.
      if (!(error instanceof Refusal)) throw error
    }
  },
})
