import type { TextFieldServerComponent } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** What is reported, by its title in the register. */
export const KindField: TextFieldServerComponent = ({ data, i18n }) => {
  const t = translator(localeOf({ i18n }))
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{t('registers:register-returns.fields.kind')}</span>
      <span>{t(`registers:${String(data?.register)}.returns.${String(data?.kind)}`)}</span>
    </div>
  )
}
