import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { collectionLabel } from './work/collectionLabel'

/** What kind of record an entry of the trail is about. */
export const AuditSubjectCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => (
  <span>{collectionLabel(translator(localeOf({ i18n })), String(cellData ?? ''))}</span>
)
