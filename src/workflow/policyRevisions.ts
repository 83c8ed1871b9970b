import { SLUGS } from '../collections/slugs'
import { defineWorkflow } from './definition'

/** A policy's text 文稿版本: editable while worked on, locked from the moment a consultation on it is under review. */
export const policyRevisionWorkflow = defineWorkflow({
  collection: SLUGS.policyRevisions,
  initial: 'working',
  states: {
    working: { tone: 'draft' },
    locked: { tone: 'done' },
  },
  editable: ['working'],
  owned: {},
  actions: {
    lock: { from: ['working'], to: 'locked', by: 'system' },
    unlock: { from: ['locked'], to: 'working', by: 'system' },
  },
})
