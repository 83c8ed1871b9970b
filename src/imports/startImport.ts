import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf, Refusal } from '../errors/Refusal'
import { startRun } from '../runs/startRun'
import type { ActionContext } from '../workflow/definition'

type Counts = { waiting: number; bad: number }

const countRows = async ({ tx, record }: ActionContext): Promise<Counts> => {
  const [counts] = await tx.query<Counts>(sql`
    select count(*) filter (where receipt is null and not errors @> '[{"level":"fault"}]')::int as waiting,
      count(*) filter (where errors @> '[{"level":"fault"}]')::int as bad
    from import_rows where batch_id = ${record.id}::uuid`)
  return counts ?? { waiting: 0, bad: 0 }
}

/**
 * Puts the storing of a checked file in line; rows that are stored already stay as they are.
 *
 * @throws Refusal 409 when rows have faults and are not to be skipped, or when there is nothing to store.
 */
export const startImport = async (context: ActionContext): Promise<Record<string, unknown>> => {
  const { tx, record, actor, input } = context
  const { waiting, bad } = await countRows(context)
  if (bad > 0 && input.badRows !== 'skip')
    throw new Refusal(409, reasonOf('import-has-faults', { count: bad }))
  if (waiting === 0) throw new Refusal(409, reasonOf('import-has-no-rows'))
  const run = await startRun(tx, {
    kind: 'import',
    params: { batch: record.id, phase: 'store' },
    actor,
    total: waiting,
  })
  return { run, refusal: null }
}
