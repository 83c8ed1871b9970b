import { sql } from '@payloadcms/db-postgres/drizzle'
import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import type { Slug } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { labelKeyOf } from '../../registers/certificateOf'
import { findDuplicates } from '../../registers/findDuplicates'
import { getWorkflow } from '../../workflow/registry'
import { tableOf } from '../../workflow/tableOf'

type Answers = Record<string, { verdict?: string } | undefined>

type Row = { state: string; keys: string | null; answers: Answers | null }

/** What may be the same record twice, and what a person has said of each; a record of another county is not named. */
export const DuplicatesField = async ({ collectionSlug, id, req }: UIFieldServerProps) => {
  const t = translator(localeOf(req))
  const slug = collectionSlug as Slug
  const actor = actorOf(req)
  const [own] = await query<Row>(
    req.payload,
    sql`select state::text as state, duplicate_keys as keys, duplicate_answers as answers from ${tableOf(slug)} where id = ${String(id)}::uuid`,
  )
  const found = await findDuplicates((statement) => query(req.payload, statement), {
    collection: slug,
    id: String(id),
    duplicateKeys: own?.keys,
  })
  const answerable = getWorkflow(slug).actions['answer-duplicate']?.from ?? []
  const isAnswerable = own !== undefined && answerable.includes(own.state)
  const adminRoute = req.payload.config.routes.admin
  return (
    <div className="field-type desk-duplicates">
      <h3 className="desk-files__title">{t('registers:common.duplicates')}</h3>
      {found.length === 0 && <p className="desk-muted">{t('registers:common.noDuplicates')}</p>}
      {found.length > 0 && (
        <table className="desk-changes">
          <thead>
            <tr>
              <th scope="col">{t('registers:common.name')}</th>
              <th scope="col">{t('registers:common.duplicateFields')}</th>
              <th scope="col">{t('registers:common.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id: other, name, number, county, state, fields }) => (
              <tr key={other}>
                <td>
                  {may(actor, 'read', slug, { id: other, county, state }) ? (
                    <a href={formatAdminURL({ adminRoute, path: `/collections/${slug}/${other}` })}>
                      {name} {number}
                    </a>
                  ) : (
                    t('registers:common.elsewhere')
                  )}
                </td>
                <td>{fields.map((field) => t(labelKeyOf(slug, field))).join(t('admin:listSeparator'))}</td>
                <td>{t(`registers:common.verdicts.${own?.answers?.[other]?.verdict ?? 'open'}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isAnswerable && found.some(({ id: other }) => !own?.answers?.[other]) && (
        <p className="desk-muted">{t('registers:common.duplicatesHint')}</p>
      )}
    </div>
  )
}
