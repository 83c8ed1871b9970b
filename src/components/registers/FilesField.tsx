import type { UIFieldServerProps } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

type File = { id: string; filename: string; name: string; purpose: string; bytes: number | null }

const sizeOf = (bytes: number | null) => (bytes === null ? '' : `${Math.max(1, Math.round(bytes / 1024))} KB`)

/** The evidence of an application: one link per file, to whom the record is visible. */
export const FilesField = async ({ collectionSlug, id, req }: UIFieldServerProps) => {
  const t = translator(localeOf(req))
  const scope = toSql(toWhere(abilityOf(actorOf(req)), 'read', SLUGS.registryFiles))
  const files = await query<File>(
    req.payload,
    sql`select id, filename, original_name as name, purpose, filesize::int as bytes from registry_files
      where subject_collection = ${collectionSlug} and subject_id = ${String(id)} and ${scope} order by purpose, created_at`,
  )
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{t('registers:common.files')}</h3>
      {files.length === 0 && <p className="desk-muted">{t('registers:common.noFiles')}</p>}
      <ul className="desk-files__list">
        {files.map(({ id: file, filename, name, purpose, bytes }) => (
          <li key={file}>
            <span className="desk-muted">{t(`registers:${collectionSlug}.files.${purpose}`)}</span>{' '}
            <a
              href={`/api/${SLUGS.registryFiles}/file/${encodeURIComponent(filename)}`}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>{' '}
            <span className="desk-muted">{sizeOf(bytes)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
