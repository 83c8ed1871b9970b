import { RelationshipField } from '@payloadcms/ui'
import Link from 'next/link'
import type { PayloadRequest, RelationshipFieldServerComponent } from 'payload'
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

type FactProps = {
  req: PayloadRequest
  path: string
  label: string
  records: readonly RecordOf[]
}

const RelationFact = async ({ req, path, label, records }: FactProps) => {
  const locale = localeOf(req)
  const names = await nameRecords(req, records)
  const { admin: adminRoute } = req.payload.config.routes
  return (
    <div id={`field-${path.replace(/\./g, '__')}`} className="field-type desk-fact">
      <span className="field-label">{label}</span>
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

/**
 * The record something belongs to. For who may not change it, its name and the way to it: Payload's own control is then
 * a list to choose from that nothing can be chosen in, and prints the identifier where the name may not be read.
 */
export const RelationField: RelationshipFieldServerComponent = (props) => {
  const { clientField, data, field, path, permissions, readOnly, req, schemaPath, siblingData } = props
  if (!readOnly && !field.admin?.readOnly) {
    return (
      <RelationshipField field={clientField} path={path} permissions={permissions} schemaPath={schemaPath} />
    )
  }
  const values = (siblingData ?? data ?? {}) as Record<string, unknown>
  const records = referenced(field.relationTo, values[field.name])
  if (records.length === 0) return null
  return <RelationFact req={req} path={path} label={labelIn(field.label, localeOf(req))} records={records} />
}
