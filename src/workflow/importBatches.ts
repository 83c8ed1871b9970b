import { SLUGS } from '../collections/slugs'
import { startImport } from '../imports/startImport'
import { forgetImportRows } from '../imports/forgetImportRows'
import { defineWorkflow } from './definition'

/**
 * A file of comments handed in at once 批量导入: read and shown row by row first, then taken in through the one door.
 */
export const importBatchWorkflow = defineWorkflow({
  collection: SLUGS.importBatches,
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
    ready: { from: ['checking'], to: 'checked', by: 'system' },
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
      by: ['editor', 'reviewer'],
      input: [{ name: 'badRows', type: 'select', required: true, options: ['stop', 'skip'] }],
      change: startImport,
      intent: 'primary',
    },
    finish: {
      from: ['importing'],
      to: 'done',
      by: 'system',
      follow: [forgetImportRows],
    },
    cancel: {
      from: ['checking', 'checked', 'importing'],
      to: 'cancelled',
      by: ['editor', 'reviewer'],
      reason: 'optional',
      follow: [forgetImportRows],
      intent: 'danger',
    },
  },
})
