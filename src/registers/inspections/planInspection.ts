import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Role } from '../../access/roles'
import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { beijingDay, startOfBeijingDay } from '../../legal/beijing'
import { begin } from '../../workflow/begin'
import type { ActionContext, ActionDefinition, Follow, Guard } from '../../workflow/definition'
import { tellHolder } from '../holder/holderLink'
import { recordColumns } from '../recordOf'
import { emptyChecklist } from './checklist'

/** Before the entry, in its course, drawn by lot, after something was to be put right. */
export const INSPECTION_KINDS = ['entry', 'routine', 'random', 'follow-up'] as const

/** What has not come to its end. */
export const OPEN_INSPECTION = ['planned', 'visited', 'rectifying', 'overdue', 'rectified'] as const

export const dayIsToCome: Guard = ({ input, now }) =>
  Promise.resolve(
    input.plannedOn !== undefined && input.plannedOn < beijingDay(now) ? reasonOf('day-is-over') : null,
  )

const oneAtATime: Guard = async ({ tx, collection, record }) => {
  const open = sql.join(
    OPEN_INSPECTION.map((state) => sql`${state}`),
    sql`, `,
  )
  const [row] = await tx.query(sql`
    select 1 from inspections where register = ${collection} and record = ${record.id} and state in (${open}) limit 1`)
  return row ? reasonOf('inspection-open') : null
}

const plan: Follow = async (context: ActionContext) => {
  const { tx, collection, record, actor, input, now } = context
  // Loaded late: the registry knows every register, and this act is part of them.
  const { getRegister } = await import('../registry')
  const { inspection } = getRegister(collection)
  if (!inspection) throw new TypeError(`${collection} has no checklist`)
  const planned = await begin(tx, {
    collection: SLUGS.inspections,
    data: {
      ...recordColumns(collection, record),
      kind: input.kind,
      plannedOn: startOfBeijingDay(input.plannedOn ?? '').toISOString(),
      inspectors: input.inspectors,
      checklist: emptyChecklist(inspection),
    },
    actor,
    trace: { register: collection, record: record.id, kind: input.kind },
    now,
  })
  // Who is drawn by lot is not told beforehand.
  if (input.kind === 'random') return
  const about = { collection: SLUGS.inspections, id: planned.record.id }
  await tellHolder(tx, { register: collection, record, act: 'inspection-planned', about, now })
}

/** Plans a visit on the spot 安排实地核查; what is found there is a record of its own. */
export const inspectionAct = <const State extends string>(
  states: readonly State[],
  by: readonly Role[],
): Record<'plan-inspection', ActionDefinition<State>> => ({
  'plan-inspection': {
    from: states,
    to: 'same',
    by,
    input: [
      { name: 'kind', type: 'select', required: true, options: INSPECTION_KINDS },
      { name: 'plannedOn', type: 'day', required: true },
      { name: 'inspectors', type: 'text', required: true, maxLength: 100 },
    ],
    guards: [dayIsToCome, oneAtATime],
    follow: [plan],
  },
})
