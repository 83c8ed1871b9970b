import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'

import { may } from '../access/abilities'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '../intake/attachmentRules'
import { checkAttachments } from '../intake/storeAttachments'
import { selectInspectionPhotos } from '../queries/inspectionPhotos'
import { attachFiles } from '../registers/door/attachFiles'
import { keepEvidence } from '../registers/door/keepEvidence'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

const MAX_BYTES = MAX_ATTACHMENTS * MAX_ATTACHMENT_BYTES + 64 * 1024

/** Most files one inspection keeps. */
const MOST = 60

const readFiles = async (request: Request) => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) {
    throw new Refusal(413, reasonOf('submission-too-large', { megabytes: Math.round(MAX_BYTES / 2 ** 20) }))
  }
  const form = await request.formData().catch(() => undefined)
  if (!form) throw new Refusal(400, reasonOf('malformed-request'))
  const files = form.getAll('files').filter((entry) => typeof entry !== 'string')
  return Promise.all(
    files.map(async (file) => ({ filename: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  )
}

/**
 * POST /api/inspection-photos/:id — photographs of a visit, multipart as `files`, while it may be filled in. 201
 * `{ photos }`, all there are, or 422 `{ errors: [{ message }] }`; 404 not there for this person · 403 not theirs · 409 no longer.
 */
export const addInspectionPhotos: Endpoint = {
  method: 'post',
  path: '/inspection-photos/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const collection = SLUGS.inspections
    const record = await findVisible({ payload: req.payload, req }, { collection, id, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'update', collection, record)) {
      throw may(actor, 'update', collection, { ...record, state: 'planned' })
        ? new Refusal(409, reasonOf('not-editable-in-state', { collection, state: record.state }))
        : new Refusal(403, reasonOf('not-your-action'))
    }
    const { checked, errors } = await checkAttachments(await readFiles(req as unknown as Request))
    if (errors.length > 0 || checked.length === 0) {
      const t = translator(localeOf(req))
      const said = errors.map(({ code, params }) => ({ message: t(`intake:fields.files.${code}`, params) }))
      return Response.json({ errors: said }, { status: 422 })
    }
    const agency = String(record.agency)
    const files = await keepEvidence(
      checked.map((file) => ({ purpose: 'photo', file })),
      agency,
    )
    const photos = await inTransaction(req.payload, async (tx) => {
      await tx.query(sql`select 1 from inspections where id = ${id}::uuid for update`)
      const now = await findVisible(tx, { collection, id, actor })
      if (!now || !may(actor, 'update', collection, now)) throw new Refusal(409, reasonOf('edited-meanwhile'))
      const [kept] = await tx.query<{ count: number }>(sql`
        select count(*)::int as count from registry_files
        where subject_collection = ${collection} and subject_id = ${id}`)
      if ((kept?.count ?? 0) + files.length > MOST)
        throw new Refusal(409, reasonOf('too-many-photos', { most: MOST }))
      await attachFiles(tx, { collection, id, agency, county: String(record.county), files })
      await appendAudit(tx, {
        collection,
        id,
        action: 'edit',
        actor,
        at: new Date(),
        fromState: now.state,
        toState: now.state,
        data: { files: files.map(({ sm3 }) => sm3) },
      })
      return tx.query(selectInspectionPhotos(actor, id))
    })
    return Response.json({ photos }, { status: 201 })
  },
}
