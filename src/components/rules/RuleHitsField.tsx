import type { UIFieldServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { RuleHits } from './RuleHits'

/** A rule's hits beside its form. */
export const RuleHitsField = ({ data, payload, i18n }: UIFieldServerProps) => {
  const { id } = (data ?? {}) as { id?: string }
  if (!id) return null
  const locale = localeOf({ i18n })
  const t = translator(locale, 'rules')
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{t('fields.hits')}</span>
      <RuleHits payload={payload} rule={id} locale={locale} />
      <p className="desk-muted">{t('hits.note')}</p>
    </div>
  )
}
