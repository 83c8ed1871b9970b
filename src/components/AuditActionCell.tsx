import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { actLabel } from './timeline/actLabel'

/** What was done, in words; links to the entry. */
export const AuditActionCell = ({ cellData, rowData, i18n }: DefaultServerCellComponentProps) => {
  const { subjectCollection } = rowData as { subjectCollection?: string }
  return (
    <span>{actLabel(translator(localeOf({ i18n })), subjectCollection ?? '', String(cellData ?? ''))}</span>
  )
}
