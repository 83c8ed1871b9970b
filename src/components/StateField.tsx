import type { SelectFieldServerComponent } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { findWorkflow } from '../workflow/registry'
import { stateBadgeOf } from './stateBadgeOf'

/** Where the record stands, read only: `perform()` alone writes it. */
export const StateField: SelectFieldServerComponent = ({ collectionSlug, data, i18n }) => {
  const t = translator(localeOf({ i18n }))
  const state: unknown = data?.state
  const shown = typeof state === 'string' ? state : (findWorkflow(collectionSlug)?.initial ?? '')
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{t('fields:common.state')}</span>
      {stateBadgeOf(t, collectionSlug, shown)}
    </div>
  )
}
