import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '../../i18n/localeOf'
import { RuleHits } from './RuleHits'

/** A list's column of hits. */
export const RuleHitsCell = ({ rowData, payload, i18n }: DefaultServerCellComponentProps) => {
  const { id } = rowData as { id?: string }
  return id ? <RuleHits payload={payload} rule={id} locale={localeOf({ i18n })} /> : null
}
