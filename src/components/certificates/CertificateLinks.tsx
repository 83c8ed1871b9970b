import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

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

type Props = {
  req: PayloadRequest
  /** The record they were issued for. */
  collection: string
  id: string
  title: string
  /** What is said where there is none. */
  none: string
}

type Row = { id: string; state: string; facts: CertificateFacts }

/** What was issued for a record, the latest first, each with whether it holds today. */
export const CertificateLinks = async ({ req, collection, id, title, none }: Props) => {
  const locale = localeOf(req)
  const t = translator(locale)
  const scope = toSql(toWhere(abilityOf(actorOf(req)), 'read', SLUGS.certificates))
  const issued = await query<Row>(
    req.payload,
    sql`select id, state::text as state, facts from certificates
      where subject_collection = ${collection} and subject_id = ${id} and ${scope}
      order by issued_at desc, id desc`,
  )
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{title}</h3>
      {issued.length === 0 && <p className="desk-muted">{none}</p>}
      <ul className="desk-files__list">
        {issued.map(({ id: certificate, state, facts }) => (
          <li key={certificate}>
            <a href={`/api/certificate/${certificate}/pdf`} target="_blank" rel="noreferrer">
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
