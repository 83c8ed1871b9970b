'use client'

import { useEffect, useState } from 'react'

import type { ConsultationOutline } from '../../queries/consultationOutline'
import { askDesk } from '../askDesk'

const EMPTY: ConsultationOutline = { clauses: [], topics: [] }

/** Clauses and topics of one consultation; empty while none is chosen. */
export const useOutline = (consultation: string | undefined) => {
  const [outline, setOutline] = useState({ consultation: '', ...EMPTY })
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

  const addTopic = (topic: string) =>
    setOutline((before) => ({ ...before, topics: [...new Set([topic, ...before.topics])] }))

  return { ...(outline.consultation === consultation ? outline : EMPTY), addTopic }
}
