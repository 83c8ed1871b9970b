import type { BeforeDocumentControlsServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** The certificate itself, as it was issued, in the reader's language. */
export const CertificatePdf = ({ i18n, id }: BeforeDocumentControlsServerProps) =>
  id === undefined ? null : (
    <a
      className="btn btn--style-secondary btn--size-medium"
      href={`/api/certificate/${id}/pdf`}
      target="_blank"
      rel="noreferrer"
    >
      <span className="btn__label">{translator(localeOf({ i18n }), 'certificates')('pdf')}</span>
    </a>
  )
