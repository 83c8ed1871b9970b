import type { UIFieldServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { CertificateLinks } from '../certificates/CertificateLinks'

/** The certificates an entry has had. */
export const CertificatesField = ({ id, req, collectionSlug }: UIFieldServerProps) => {
  const t = translator(localeOf(req))
  return (
    <CertificateLinks
      req={req}
      collection={collectionSlug}
      id={String(id)}
      title={t('registers:common.certificates')}
      none={t('registers:common.noCertificates')}
    />
  )
}
