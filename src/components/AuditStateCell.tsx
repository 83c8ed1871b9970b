import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { stateBadgeOf } from './stateBadgeOf'

/** A state in the trail, as its record's own workflow names it. */
export const AuditStateCell = ({ cellData, rowData, i18n }: DefaultServerCellComponentProps) => {
  const { subjectCollection } = rowData as { subjectCollection?: string }
  if (typeof cellData !== 'string') return null
  return stateBadgeOf(translator(localeOf({ i18n })), subjectCollection ?? '', cellData)
}
