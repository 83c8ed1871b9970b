import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '../../i18n/localeOf'
import { periodInWords } from '../../registers/returns/periods'

/** As `PeriodField`, in a list. */
export const PeriodCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => (
  <span>{cellData ? periodInWords(String(cellData), localeOf({ i18n })) : ''}</span>
)
