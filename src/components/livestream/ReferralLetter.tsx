'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'

import { useDeskTranslation } from '../useDeskTranslation'

/** The letter of a referral as it was numbered, and the one that withdrew or amended it. */
export const ReferralLetter = () => {
  const { id } = useDocumentInfo()
  const { t } = useDeskTranslation()
  const { value: correction } = useField<string>({ path: 'correctionNumber' })
  const letters = ['letter', ...(correction ? ['correction'] : [])] as const
  return id ? (
    <>
      {letters.map((letter) => (
        <p key={letter}>
          <a href={`/api/livestream/referrals/${id}/${letter}`} target="_blank" rel="noreferrer">
            {t(letter === 'letter' ? 'livestream:referral.open' : 'livestream:referral.openCorrection')}
          </a>
        </p>
      ))}
    </>
  ) : null
}
