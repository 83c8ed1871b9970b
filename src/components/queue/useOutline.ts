'use client'

import { useEffect, useState } from 'react'

import type { ConsultationOutline } from '../../queries/consultationOutline'
import type { Choice } from '../../queries/queueChoices'
import { askDesk } from '../askDesk'

const NONE: readonly Choice[] = []

/** The clauses of one consultation's draft; none while none is chosen. */
export const useOutline = (consultation: string | undefined): readonly Choice[] => {
  const [outline, setOutline] = useState({ consultation: '', clauses: NONE })
  useEffect(() => {
    if (!consultation) return
    let left = false
    void askDesk<ConsultationOutline>(`/consultation-outline/${consultation}`).then((answer) => {
      if (!left && answer.ok) setOutline({ consultation, ...answer.data })
    })
    return () => {
      left = true
    }
  }, [consultation])
  return outline.consultation === consultation ? outline.clauses : NONE
}
