import { sql } from '@payloadcms/db-postgres/drizzle'

import type { StaffActor } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { findVisible } from '../../workflow/perform'
import { visibilityIn } from './purpose'

/** Where a still is taken from: a recording of a case one holds, or the recording of a look one has been dealt. */
export type FrameSource = { recording: string } | { look: string }

/** What a still belongs to, and who reads it. */
export type FramePlace = {
  subject: typeof SLUGS.liveCases | typeof SLUGS.qualityLooks
  record: string
  recording: string
  agency: string
  county: string | null
  visibility: 'sealed' | 'shown'
}

const findHeldCase = async (tx: Transaction, recording: string, actor: StaffActor): Promise<FramePlace> => {
  const found = await findVisible(tx, { collection: SLUGS.recordings, id: recording, actor })
  const record =
    found && (await findVisible(tx, { collection: SLUGS.liveCases, id: String(found.case), actor }))
  if (!found || !record) throw new Refusal(404, reasonOf('not-found'))
  if (record.assignee !== actor.id) throw new Refusal(409, reasonOf('not-taken-by-you'))
  const { agency, county } = placeOf(record) as { agency: string; county: string | null }
  const { id, state } = record
  return {
    subject: SLUGS.liveCases,
    record: id,
    recording,
    agency: String(agency),
    county,
    visibility: visibilityIn(state),
  }
}

/** Of no county: those of the case's county are not to know who looks again, or that anybody does. */
const findDealtLook = async (tx: Transaction, id: string, actor: StaffActor): Promise<FramePlace> => {
  const look = await findVisible(tx, { collection: SLUGS.qualityLooks, id, actor })
  const [recording] = await tx.query<{ id: string }>(sql`
    select id from recordings where case_id = ${look?.case ?? null}::uuid order by created_at desc limit 1`)
  if (!look || !recording) throw new Refusal(404, reasonOf('not-found'))
  if (look.owner !== actor.id || look.state !== 'dealt') throw new Refusal(409, reasonOf('look-not-yours'))
  return {
    subject: SLUGS.qualityLooks,
    record: look.id,
    recording: recording.id,
    agency: String(placeOf(look).agency),
    county: null,
    visibility: 'sealed',
  }
}

/**
 * What a still this person takes belongs to.
 *
 * @throws Refusal 404 not there for this person · 409 not theirs to judge (any more)
 */
export const findFramePlace = (
  tx: Transaction,
  source: FrameSource,
  actor: StaffActor,
): Promise<FramePlace> =>
  'look' in source ? findDealtLook(tx, source.look, actor) : findHeldCase(tx, source.recording, actor)
