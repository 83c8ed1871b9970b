import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { remarksOf } from './remarksOf'

/** In the list of messages: why one waits or was set aside. */
export const RemarkCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => (
  <span className="desk-remark">{remarksOf(translator(localeOf({ i18n })), cellData).join(' ')}</span>
)
