import type { UIFieldServerProps } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { validityOf } from '../../certificates/validity'
import type { CertificateFacts } from '../../certificates/facts'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

type Row = { id: string; state: string; facts: CertificateFacts }

/** The letters in which a record or grade was decided, the latest first, each with whether it holds today. */
export const DecisionLettersField = async ({ id, req, collectionSlug }: UIFieldServerProps) => {
  if (!id) return null
  const locale = localeOf(req)
  const t = translator(locale)
  const scope = toSql(toWhere(abilityOf(actorOf(req)), 'read', SLUGS.certificates))
  const letters = await query<Row>(
    req.payload,
    sql`select id, state::text as state, facts from certificates
      where subject_collection = ${collectionSlug} and subject_id = ${String(id)} and ${scope}
      order by issued_at desc, id desc`,
  )
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{t('credit:letters.field.title')}</h3>
      {letters.length === 0 && <p className="desk-muted">{t('credit:letters.field.none')}</p>}
      <ul className="desk-files__list">
        {letters.map(({ id: letter, state, facts }) => (
          <li key={letter}>
            <a href={`/api/certificate/${letter}/pdf`} target="_blank" rel="noreferrer">
              {facts.title[locale]} {facts.number}
            </a>{' '}
            <span className="desk-muted">
              {t(`certificates:validity.${validityOf({ state, ...facts }, new Date())}.title`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
