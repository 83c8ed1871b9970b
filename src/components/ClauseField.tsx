import type { TextFieldServerComponent } from 'payload'

import type { Clause } from '../clauses/clause'
import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { clauseInPlace } from '../queries/clauseInPlace'
import { ClausePassage } from './comment/ClausePassage'

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value ?? '')

/** On a comment: the number, heading and text of the clause it is about. */
export const ClauseField: TextFieldServerComponent = async ({ data, payload, req, i18n }) => {
  const t = translator(localeOf({ i18n }))
  const anchor: unknown = data?.clause
  const clauses =
    typeof anchor === 'string'
      ? await payload.db.findOne<{ id: string; clauses?: Clause[] }>({
          collection: SLUGS.policyRevisions,
          where: { id: { equals: idOf(data.policyRevision) } },
          select: { clauses: true },
          req,
        })
      : null
  const clause = typeof anchor === 'string' ? clauseInPlace(clauses?.clauses ?? [], anchor) : undefined
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{t('fields:comments.clause')}</span>
      <ClausePassage clause={clause ?? null} t={t} />
    </div>
  )
}
