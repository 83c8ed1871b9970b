import type { UIFieldServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { CertificateLinks } from '../certificates/CertificateLinks'

/** The letters in which a record or grade was decided. */
export const DecisionLettersField = ({ id, req, collectionSlug }: UIFieldServerProps) => {
  if (!id) return null
  const t = translator(localeOf(req))
  return (
    <CertificateLinks
      req={req}
      collection={collectionSlug}
      id={String(id)}
      title={t('credit:letters.field.title')}
      none={t('credit:letters.field.none')}
    />
  )
}
