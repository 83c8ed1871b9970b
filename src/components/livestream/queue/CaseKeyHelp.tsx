'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { KeyHelp } from '../../KeyHelp'
import { actLabel } from '../../timeline/actLabel'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'
import { CASE_KEYS } from './useCaseKeys'

type Place = 'queue' | 'review'

const OWN: Record<Place, readonly string[]> = {
  queue: ['j', 'k', 'Enter', 'n'],
  review: ['j', 'k', 'l', 'i', 'o', 'n'],
}

/** The keys of the queue, or of one case, behind `?`. */
export const CaseKeyHelp = ({ place }: { place: Place }) => {
  const { t } = useDeskTranslation()
  const [isOpen, setIsOpen] = useState(false)
  useDeskKeys({ '?': () => setIsOpen(true) })
  const keys: (readonly [string, string])[] = [
    ...OWN[place].map((key) => [key, t(`livestream:queue.keys.${place}.${key}`)] as const),
    ['c', t('livestream:desk.claim')],
    ...Object.entries(CASE_KEYS).map(([key, action]) => [key, actLabel(t, 'live-cases', action)] as const),
    ['?', t('admin:keys.help')],
  ]
  return (
    <>
      <Button
        type="button"
        size="medium"
        margin={false}
        buttonStyle="secondary"
        onClick={() => setIsOpen(true)}
      >
        {t('admin:keys.title')} (?)
      </Button>
      {isOpen && (
        <KeyHelp keys={keys} note={t('livestream:queue.keysNote')} onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}
