import type { JSONFieldServerProps } from 'payload'

import { readReasons } from '../../credit/grades/readReasons'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { ReasonsTable } from './ReasonsTable'

/** The grounds of a grade on its own form. */
export const ReasonsField = ({ data, req }: JSONFieldServerProps) => {
  const locale = localeOf(req)
  return (
    <div className="field-type">
      <h3 className="desk-files__title">{translator(locale, 'credit')('fields.reasons')}</h3>
      <ReasonsTable reasons={readReasons(data?.reasons)} locale={locale} />
    </div>
  )
}
