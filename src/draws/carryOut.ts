import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ActionContext } from '../workflow/definition'
import { getSeed } from './fixSeed'
import { readCandidates, readInspectors } from './lists'
import type { FrozenCandidate, FrozenInspector } from './lists'
import { drawInspectors, drawSeedOf, drawSubjects } from './order'
import type { Shares } from './order'
import { sharesOf } from './sharesOf'

/** Subjects and their inspectors, both by the seed; the same again for whoever has the same lists. */
export const drawFrom = (
  seed: string,
  lists: { candidates: readonly FrozenCandidate[]; inspectors: readonly FrozenInspector[] },
  shares: Shares,
): { token: string; inspectors: string[] }[] => {
  const byToken = new Map(lists.candidates.map((candidate) => [candidate.token, candidate]))
  return drawSubjects(seed, lists.candidates, shares).map(({ token }) => {
    const county = byToken.get(token)?.county
    const pool = lists.inspectors.filter((inspector) => inspector.county === county).map(({ id }) => id)
    return { token, inspectors: drawInspectors(seed, token, pool) }
  })
}

/** The draw itself: reveals the seed, and stores what follows from it. */
export const carryOut = async (context: ActionContext): Promise<Record<string, unknown>> => {
  const { tx, record, input, now } = context
  const seed = await getSeed(context)
  const lists = {
    candidates: await readCandidates(tx, record.id),
    inspectors: await readInspectors(tx, record.id),
  }
  const calledNumber = String(input.calledNumber)
  const items = drawFrom(drawSeedOf(seed, calledNumber), lists, sharesOf(record)).map((item, index) => ({
    ...item,
    position: index + 1,
  }))
  await tx.query(sql`
    insert into draw_items (draw_id, position, token, inspectors)
    select ${record.id}::uuid, position, token, array(select jsonb_array_elements_text(inspectors))::uuid[]
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item(position int, token text, inspectors jsonb)`)
  return { seed, calledNumber, drawn: items.length, drawnAt: now.toISOString() }
}
