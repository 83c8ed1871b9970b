import Link from 'next/link'
import type { RelationshipFieldServerComponent } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { nameRecords } from '../queries/nameRecords'
import type { RecordOf } from '../queries/nameRecords'

const labelIn = (label: unknown, locale: 'zh' | 'en'): string =>
  typeof label === 'string' ? label : ((label as Record<string, string> | undefined)?.[locale] ?? '')

const referenced = (relationTo: string | readonly string[], value: unknown): RecordOf[] =>
  [value].flat().flatMap((one) => {
    if (one === null || one === undefined) return []
    if (typeof relationTo === 'string') return [{ collection: relationTo, id: String(one) }]
    const { relationTo: collection, value: id } = one as { relationTo: string; value: string }
    return [{ collection, id }]
  })

/**
 * The record something belongs to, read only: its name, and the way to it for who may read it. Payload's own control is
 * a list to choose from that nothing can be chosen in, and prints the identifier where the name may not be read.
 */
export const RelationFact: RelationshipFieldServerComponent = async ({ siblingData, data, field, req }) => {
  const locale = localeOf(req)
  const values = (siblingData ?? data ?? {}) as Record<string, unknown>
  const records = referenced(field.relationTo, values[field.name])
  if (records.length === 0) return null
  const names = await nameRecords(req, records, locale)
  const { admin: adminRoute } = req.payload.config.routes
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{labelIn(field.label, locale)}</span>
      <ul className="desk-fact__list">
        {records.map(({ collection, id }) => {
          const name = names.get(id)
          return (
            <li key={id}>
              {name === undefined ? (
                <span className="desk-muted">{translator(locale)('admin:unseen')}</span>
              ) : (
                <Link
                  href={formatAdminURL({ adminRoute, path: `/collections/${collection}/${id}` })}
                  prefetch={false}
                >
                  {name}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
