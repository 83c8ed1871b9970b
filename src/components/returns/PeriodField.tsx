import type { TextFieldServerComponent } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { periodInWords } from '../../registers/returns/periods'

/** The period that is reported of, in words. */
export const PeriodField: TextFieldServerComponent = ({ data, i18n }) => {
  const locale = localeOf({ i18n })
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{translator(locale)('registers:register-returns.fields.period')}</span>
      <span>{data?.period ? periodInWords(String(data.period), locale) : ''}</span>
    </div>
  )
}
