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

/** What was handed in with an application for repair: one link per file. */
export const EvidenceField = async ({ id, req }: UIFieldServerProps) => {
  const t = translator(localeOf(req), 'credit')
  const scope = toSql(toWhere(abilityOf(actorOf(req)), 'read', SLUGS.registryFiles))
  const files = await query<{ id: string; filename: string; name: string }>(
    req.payload,
    sql`select id, filename, original_name as name from registry_files
      where subject_collection = ${SLUGS.creditRecords} and subject_id = ${String(id)} and ${scope} order by created_at`,
  )
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{t('evidence.title')}</h3>
      {files.length === 0 && <p className="desk-muted">{t('evidence.none')}</p>}
      <ul className="desk-files__list">
        {files.map(({ id: file, filename, name }) => (
          <li key={file}>
            <a
              href={`/api/${SLUGS.registryFiles}/file/${encodeURIComponent(filename)}`}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
