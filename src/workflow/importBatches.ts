import type { Role } from '../access/roles'
import { SLUGS } from '../collections/slugs'
import type { Batches } from '../imports/batch'
import { startImport } from '../imports/startImport'
import { countImport } from '../imports/countImport'
import { forgetImportRows, forgetRowsTakenIn } from '../imports/forgetImportRows'
import { defineWorkflow } from './definition'
import type { Follow } from './definition'

type Parts = {
  by: readonly Role[]
  /** What becomes of the rows once the good ones are in; all are forgotten unless told. */
  finished?: Follow
}

/** A file handed in at once: read and shown row by row first, then taken in through the one door. */
const importWorkflow = (collection: Batches, { by, finished = forgetImportRows }: Parts) =>
  defineWorkflow({
    collection,
    initial: 'checking',
    states: {
      checking: { tone: 'waiting' },
      checked: { tone: 'active' },
      importing: { tone: 'waiting' },
      done: { tone: 'done' },
      cancelled: { tone: 'ended' },
      refused: { tone: 'ended' },
    },
    editable: [],
    owned: { rows: 0, badRows: 0, storedRows: 0, refusal: null, run: null },
    actions: {
      ready: { from: ['checking'], to: 'checked', by: 'system', change: countImport },
      refuse: {
        from: ['checking'],
        to: 'refused',
        by: 'system',
        reason: 'required',
        change: ({ reason }) => ({ refusal: reason }),
        follow: [forgetImportRows],
      },
      start: {
        from: ['checked'],
        to: 'importing',
        by,
        // Asked for only where there are such rows: a clean file needs no answer.
        input: [
          { name: 'badRows', type: 'select', required: false, options: ['stop', 'skip'] },
          { name: 'repeats', type: 'select', required: false, options: ['skip-repeats', 'take-repeats'] },
        ],
        change: startImport,
        intent: 'primary',
      },
      halt: {
        from: ['importing'],
        to: 'checked',
        by: 'system',
        reason: 'required',
        change: async (context) => ({ ...(await countImport(context)), refusal: context.reason }),
      },
      finish: {
        from: ['importing'],
        to: 'done',
        by: 'system',
        change: countImport,
        follow: [finished],
      },
      cancel: {
        from: ['checking', 'checked', 'importing'],
        to: 'cancelled',
        by,
        reason: 'optional',
        change: countImport,
        follow: [forgetImportRows],
        intent: 'danger',
      },
    },
  })

/** Comments 批量导入. */
export const importBatchWorkflow = importWorkflow(SLUGS.importBatches, { by: ['editor', 'reviewer'] })

/** Applications 名录批量导入. */
export const registerImportWorkflow = importWorkflow(SLUGS.registerImports, {
  by: ['registrar', 'county-officer'],
  finished: forgetRowsTakenIn,
})

/** Lists of platforms 平台报送: handed in at the province. */
export const platformImportWorkflow = importWorkflow(SLUGS.platformImports, { by: ['senior-moderator'] })

/** Guests of an event 嘉宾名单. */
export const guestListWorkflow = importWorkflow(SLUGS.eventGuestLists, { by: ['editor', 'county-officer'] })

/** Credit records 信用记录批量导入. */
export const creditImportWorkflow = importWorkflow(SLUGS.creditImports, {
  by: ['registrar', 'county-officer'],
  finished: forgetRowsTakenIn,
})
