import type { DefaultServerCellComponentProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { stateBadgeOf } from './stateBadgeOf'

/** A list's state column. */
export const StateCell = ({ cellData, collectionConfig, i18n }: DefaultServerCellComponentProps) => {
  if (typeof cellData !== 'string') return null
  return stateBadgeOf(translator(localeOf({ i18n })), collectionConfig.slug, cellData)
}
