import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '../../i18n/localeOf'
import { CellLink } from '../CellLink'

/** A rule's name in the reader's language, where it has one in it. */
export const RuleNameCell = (props: DefaultServerCellComponentProps) => {
  const { name, nameEn } = props.rowData as { name?: string; nameEn?: string | null }
  const isEnglish = localeOf({ i18n: props.i18n }) === 'en'
  return <CellLink {...props}>{(isEnglish && nameEn) || name}</CellLink>
}
