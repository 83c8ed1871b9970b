import { rm } from 'node:fs/promises'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import { mediaDirectory } from '../../environment'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { storeAttachments } from '../../intake/storeAttachments'
import { checkAttachment } from '../../intake/attachmentRules'
import { findVisible } from '../../workflow/perform'
import { FRAME_PURPOSE } from './purpose'
import { timeCode } from './timeCode'

/** The longest recording a still is taken from. */
const MAX_MS = 24 * 60 * 60 * 1000

type Frame = { recording: string; atMs: number; bytes: Buffer; actor: StaffActor; now?: Date }

const readPicture = async (bytes: Buffer, atMs: number) => {
  const filename = `${timeCode(atMs).replaceAll(':', '-')}.png`
  const result = await checkAttachment({ bytes, filename })
  if (!result.ok) throw new Refusal(result.code === 'too-large' ? 413 : 422, reasonOf(`frame-${result.code}`))
  return { bytes, filename, ...result }
}

const findHeld = (payload: Payload, { recording, actor }: Frame) =>
  inTransaction(payload, async (tx) => {
    const found = await findVisible(tx, { collection: SLUGS.recordings, id: recording, actor })
    const record =
      found && (await findVisible(tx, { collection: SLUGS.liveCases, id: String(found.case), actor }))
    if (!found || !record) throw new Refusal(404, reasonOf('not-found'))
    if (record.assignee !== actor.id) throw new Refusal(409, reasonOf('not-taken-by-you'))
    return record
  })

/**
 * Keeps a still from a recording as evidence, with its moment and its digest. Taken by who holds the case, as marks are, and
 * sealed with their decision as those.
 *
 * @returns id and SM3 digest.
 * @throws Refusal 404 no such recording · 409 not held by this person · 413 too large · 422 no picture, no moment
 */
export const storeFrame = async (payload: Payload, frame: Frame): Promise<{ id: string; sm3: string }> => {
  const { recording, atMs, bytes, actor, now = new Date() } = frame
  if (!Number.isInteger(atMs) || atMs < 0 || atMs > MAX_MS) throw new Refusal(422, reasonOf('frame-moment'))
  const picture = await readPicture(bytes, atMs)
  const { agency } = placeOf(await findHeld(payload, frame))
  const [stored] = await storeAttachments([picture], String(agency), SLUGS.caseFiles)
  if (!stored) throw new TypeError('A file that was stored has no id')
  try {
    await inTransaction(payload, async (tx) => {
      const record = await findHeld(payload, frame)
      const { county } = placeOf(record) as { county: string | null }
      await tx.query(sql`
        update case_files set subject_collection = 'live-cases', subject_id = ${record.id}, purpose = ${FRAME_PURPOSE},
          recording_id = ${recording}::uuid, at_ms = ${atMs}, owner_id = ${actor.id}::uuid, county_id = ${county},
          updated_at = ${now.toISOString()}
        where id = ${stored.id}::uuid`)
      await appendAudit(tx, {
        collection: SLUGS.caseFiles,
        id: stored.id,
        action: 'create',
        actor,
        at: now,
        data: { recording, atMs, sm3: stored.sm3 },
      })
    })
    return stored
  } catch (error) {
    await forgetStored(payload, stored.id)
    throw error
  }
}

const forgetStored = async (payload: Payload, id: string) => {
  const [gone] = await inTransaction(payload, (tx) =>
    tx.query<{ filename: string }>(sql`delete from case_files where id = ${id}::uuid returning filename`),
  )
  if (gone) await rm(`${mediaDirectory()}/cases/${gone.filename}`, { force: true })
}
