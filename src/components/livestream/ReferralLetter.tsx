'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { useDeskTranslation } from '../useDeskTranslation'

/** The letter of a referral, as it was numbered. */
export const ReferralLetter = () => {
  const { id } = useDocumentInfo()
  const { t } = useDeskTranslation()
  return id ? (
    <p>
      <a href={`/api/livestream/referrals/${id}/letter`} target="_blank" rel="noreferrer">
        {t('livestream:referral.open')}
      </a>
    </p>
  ) : null
}
