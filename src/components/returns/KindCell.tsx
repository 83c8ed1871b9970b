import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** As `KindField`, in a list. */
export const KindCell = ({ rowData, i18n }: DefaultServerCellComponentProps) => (
  <span>
    {translator(localeOf({ i18n }))(`registers:${String(rowData.register)}.returns.${String(rowData.kind)}`)}
  </span>
)
