import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'
import { reasonOf } from '../errors/Refusal'
import { beijingDay } from '../legal/beijing'
import { OPEN_INSPECTION } from '../registers/inspections/planInspection'
import type { ActionContext, Follow, Guard } from '../workflow/definition'
import { readInspectors, readItems } from './lists'
import type { DrawnItem } from './lists'
import { readStandIns, teamOf } from './standIns'
import { performAlso } from '../workflow/follow/performAlso'

type Draw = Pick<ActionContext, 'tx' | 'record'>

/** Whom the draw sends somebody to and nobody has been sent to yet; who is being inspected already waits for the end of that. */
const findUnvisited = async ({ tx, record }: Draw): Promise<DrawnItem[]> => {
  const open = sql.join(
    OPEN_INSPECTION.map((state) => sql`${state}`),
    sql`, `,
  )
  const rows = await tx.query<{ record: string }>(sql`
    select record from inspections where register = ${record.register}
      and (state in (${open}) or (kind = 'random' and created_at >= ${String(record.drawnAt)}::timestamptz))`)
  const taken = new Set(rows.map((row) => row.record))
  const items = await readItems(tx, record.id)
  return items.filter(({ subjectId }) => !taken.has(subjectId))
}

export const somebodyIsUnvisited: Guard = async (context) =>
  (await findUnvisited(context)).length > 0 ? null : reasonOf('visits-planned')

/** Plans the visit to everybody drawn, by those drawn for it; told to nobody beforehand. */
export const planDrawnVisits: Follow = async (context) => {
  const { tx, record, actor, input, now } = context
  const inspectors = await readInspectors(tx, record.id)
  const standIns = await readStandIns(tx, record.id)
  const names = new Map(inspectors.map(({ id, name }) => [id, name]))
  for (const item of await findUnvisited(context)) {
    await performAlso(tx, {
      collection: record.register as Slug,
      id: item.subjectId,
      action: 'plan-inspection',
      actor,
      now,
      input: {
        kind: 'random',
        plannedOn: input.plannedOn ?? beijingDay(now),
        inspectors: teamOf(item, standIns)
          .map((id) => names.get(id) ?? '')
          .join('、'),
      },
    })
  }
}
