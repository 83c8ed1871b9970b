import { rm } from 'node:fs/promises'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import { mediaDirectory } from '../../environment'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { storeAttachments } from '../../intake/storeAttachments'
import { checkAttachment } from '../../intake/attachmentRules'
import { findFramePlace } from './frameSource'
import type { FrameSource } from './frameSource'
import { FRAME_PURPOSE } from './purpose'
import { timeCode } from './timeCode'

/** The longest recording a still is taken from. */
const MAX_MS = 24 * 60 * 60 * 1000

type Frame = { source: FrameSource; atMs: number; bytes: Buffer; actor: StaffActor; now?: Date }

const readPicture = async (bytes: Buffer, atMs: number) => {
  const filename = `${timeCode(atMs).replaceAll(':', '-')}.png`
  const result = await checkAttachment({ bytes, filename })
  if (!result.ok) throw new Refusal(result.code === 'too-large' ? 413 : 422, reasonOf(`frame-${result.code}`))
  return { bytes, filename, ...result }
}

/**
 * Keeps a still from a recording as evidence, with its moment and its digest. Taken by who holds the case, as marks are, or
 * has been dealt it to look at again; its author's alone until the judgements are in.
 *
 * @returns id and SM3 digest.
 * @throws Refusal 404 no such recording · 409 not held by this person · 413 too large · 422 no picture, no moment
 */
export const storeFrame = async (payload: Payload, frame: Frame): Promise<{ id: string; sm3: string }> => {
  const { source, atMs, bytes, actor, now = new Date() } = frame
  if (!Number.isInteger(atMs) || atMs < 0 || atMs > MAX_MS) throw new Refusal(422, reasonOf('frame-moment'))
  const picture = await readPicture(bytes, atMs)
  const { agency } = await inTransaction(payload, (tx) => findFramePlace(tx, source, actor))
  const [stored] = await storeAttachments([picture], agency, SLUGS.caseFiles)
  if (!stored) throw new TypeError('A file that was stored has no id')
  try {
    await inTransaction(payload, async (tx) => {
      const { subject, record, recording, county, visibility } = await findFramePlace(tx, source, actor)
      await tx.query(sql`
        update case_files set subject_collection = ${subject}, subject_id = ${record}, purpose = ${FRAME_PURPOSE},
          recording_id = ${recording}::uuid, at_ms = ${atMs}, owner_id = ${actor.id}::uuid, county_id = ${county},
          visibility = ${visibility}, updated_at = ${now.toISOString()}
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
