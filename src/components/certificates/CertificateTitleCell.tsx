import type { DefaultServerCellComponentProps } from 'payload'

import type { CertificateFacts } from '../../certificates/facts'
import { localeOf } from '../../i18n/localeOf'
import { CellLink } from '../CellLink'

/** What a certificate is called, in the reader's language. */
export const CertificateTitleCell = (props: DefaultServerCellComponentProps) => {
  const { title } = (props.rowData as { facts: Pick<CertificateFacts, 'title'> }).facts
  return <CellLink {...props}>{title[localeOf(props)]}</CellLink>
}
