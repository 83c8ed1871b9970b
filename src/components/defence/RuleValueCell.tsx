import type { DefaultServerCellComponentProps } from 'payload'

import { LIMIT_SCOPES } from '../../defence/rule'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** What a rule matches as written, its numbers, a limit's scope in words; a dash for what its kind does not have. */
export const RuleValueCell = ({ cellData, rowData, i18n }: DefaultServerCellComponentProps) => {
  const value = typeof cellData === 'string' || typeof cellData === 'number' ? String(cellData) : ''
  const isScope =
    (rowData as { kind?: string }).kind === 'limit' && LIMIT_SCOPES.some((scope) => scope === value)
  return <span>{isScope ? translator(localeOf({ i18n }), 'defence')(`scopes.${value}`) : value || '—'}</span>
}
