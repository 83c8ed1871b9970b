import { sql } from '@payloadcms/db-postgres/drizzle'
import type { UIFieldServerProps } from 'payload'

import { abilityOf, may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { ATTACHMENT_ACCEPT } from '../../intake/attachmentRules'
import { PhotoUpload } from './PhotoUpload'

type File = { id: string; filename: string; name: string; purpose: string; mime: string }

const addressOf = ({ filename }: File) => `/api/${SLUGS.registryFiles}/file/${encodeURIComponent(filename)}`

/** What was photographed on the spot, and what the holder has sent of what was put right. */
export const PhotosField = async ({ id, data, req }: UIFieldServerProps) => {
  const t = translator(localeOf(req))
  const actor = actorOf(req)
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.registryFiles))
  const files = await query<File>(
    req.payload,
    sql`select id, filename, original_name as name, purpose, mime_type as mime from registry_files
      where subject_collection = ${SLUGS.inspections} and subject_id = ${String(id)} and ${scope} order by created_at`,
  )
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{t('registers:inspections.photos')}</h3>
      {files.length === 0 && <p className="desk-muted">{t('registers:inspections.noPhotos')}</p>}
      <ul className="desk-photos">
        {files.map((file) => (
          <li key={file.id}>
            <a href={addressOf(file)} target="_blank" rel="noreferrer">
              {file.mime.startsWith('image/') ? (
                <img src={addressOf(file)} alt={file.name} loading="lazy" />
              ) : (
                <span className="desk-photos__file">{file.name}</span>
              )}
            </a>
            <span className="desk-muted">
              {t(`registers:inspections.files.${file.purpose}`)} · {file.name}
            </span>
          </li>
        ))}
      </ul>
      {may(actor, 'update', SLUGS.inspections, placeOf(data)) && (
        <PhotoUpload inspection={String(id)} accept={ATTACHMENT_ACCEPT} />
      )}
    </div>
  )
}
