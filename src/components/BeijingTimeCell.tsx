import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { formatBeijing } from '../legal/beijing'

/** A moment in Beijing time to the minute, exact on hover. */
export const BeijingTimeCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => {
  if (!cellData) return null
  const date = new Date(cellData as string)
  return (
    <time dateTime={date.toISOString()} title={date.toISOString()}>
      {formatBeijing(date, localeOf({ i18n }), 'minute')}
    </time>
  )
}
