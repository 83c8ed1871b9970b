import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf, Refusal } from '../errors/Refusal'
import { startRun } from '../runs/startRun'
import type { ActionContext } from '../workflow/definition'
import { IMPORTED_BEFORE } from './importedBefore'

const CHOICES: Record<string, 'skip' | 'take' | undefined> = {
  'skip-repeats': 'skip',
  'take-repeats': 'take',
}

type Counts = { waiting: number; bad: number; repeats: number }

const countRows = async ({ tx, record }: ActionContext): Promise<Counts> => {
  const [counts] = await tx.query<Counts>(sql`
    select count(*) filter (where receipt is null and not errors @> '[{"level":"fault"}]')::int as waiting,
      count(*) filter (where errors @> '[{"level":"fault"}]')::int as bad,
      count(*) filter (where receipt is null and not errors @> '[{"level":"fault"}]' and errors @> ${JSON.stringify([{ code: IMPORTED_BEFORE }])}::jsonb)::int as repeats
    from import_rows where batch_id = ${record.id}::uuid`)
  return counts ?? { waiting: 0, bad: 0, repeats: 0 }
}

/**
 * Puts the storing of a checked file in line; rows that are stored already stay as they are.
 *
 * @throws Refusal 409 when rows have faults and are not to be skipped, when earlier files have brought rows and nobody said
 *   what becomes of those, or when there is nothing to store.
 */
export const startImport = async (context: ActionContext): Promise<Record<string, unknown>> => {
  const { tx, record, collection, actor, input } = context
  const { waiting, bad, repeats } = await countRows(context)
  if (bad > 0 && input.badRows !== 'skip')
    throw new Refusal(409, reasonOf('import-has-faults', { count: bad }))
  const choice = CHOICES[input.repeats ?? '']
  if (repeats > 0 && !choice) throw new Refusal(409, reasonOf('import-has-repeats', { count: repeats }))
  const total = choice === 'skip' ? waiting - repeats : waiting
  if (total === 0) throw new Refusal(409, reasonOf('import-has-no-rows'))
  const run = await startRun(tx, {
    kind: 'import',
    params: { batch: record.id, collection, phase: 'store', repeats: choice ?? 'skip' },
    actor,
    total,
  })
  return { run, refusal: null }
}
