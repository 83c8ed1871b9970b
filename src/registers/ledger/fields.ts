import type { RegisterField } from '../definition'

/** Short texts of an entry of the ledger. */
export const LEDGER_TEXTS = ['client', 'adviser'] as const

/** What a holder writes down of each service; labels with the register's own. */
export const ledgerFields = (topics: readonly string[]): readonly RegisterField[] => [
  { name: 'servedOn', kind: 'day', required: true },
  { name: 'client', kind: 'text', max: 120, required: true },
  { name: 'topic', kind: 'choice', options: topics, required: true },
  { name: 'adviser', kind: 'text', max: 60, required: true },
  { name: 'outcome', kind: 'longtext', max: 1000, required: true },
]
