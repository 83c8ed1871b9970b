'use client'

import { useId } from 'react'

import type { Party } from '../../../queries/caseParties'
import { useDeskTranslation } from '../../useDeskTranslation'
import { PartyCard } from './PartyCard'

/** Room, streamer, operator and agency of a case: their files, their other cases, and what is in force against them. */
export const CaseParties = ({ parties }: { parties: readonly Party[] }) => {
  const { t, locale } = useDeskTranslation()
  const id = useId()
  if (parties.length === 0) return null
  return (
    <section className="desk-panel" aria-labelledby={id}>
      <h2 id={id}>{t('livestream:parties.title')}</h2>
      {parties.map((party) => (
        <PartyCard key={`${party.kind} ${party.id}`} party={party} t={t} locale={locale} />
      ))}
    </section>
  )
}
