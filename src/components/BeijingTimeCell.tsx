import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { formatBeijing } from '../legal/beijing'
import { CellLink } from './CellLink'

/** A moment in Beijing time to the minute, exact on hover. */
export const BeijingTimeCell = (props: DefaultServerCellComponentProps) => {
  const { cellData, i18n } = props
  if (!cellData) return null
  const date = new Date(cellData as string)
  return (
    <CellLink {...props}>
      <time dateTime={date.toISOString()} title={date.toISOString()}>
        {formatBeijing(date, localeOf({ i18n }), 'minute')}
      </time>
    </CellLink>
  )
}
