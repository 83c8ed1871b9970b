import type { RelationshipFieldServerComponent } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { nameOfPerson } from '../../queries/nameOfPerson'
import { DelegateSelect } from './DelegateSelect'

/** A person of a delegation, by name; to be chosen while it is being made. */
export const PersonField: RelationshipFieldServerComponent = async ({
  data,
  field,
  i18n,
  id,
  path,
  payload,
}) => {
  const t = translator(localeOf({ i18n }))
  const label = t(`fields:delegations.${field.name}`)
  if (!id) return field.name === 'delegate' ? <DelegateSelect path={path} label={label} /> : null
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{label}</span>
      <span>{await nameOfPerson(payload, data?.[field.name])}</span>
    </div>
  )
}
