'use client'

import { useEffect, useState } from 'react'

import type { LiveFacts } from '../../live/liveFacts'
import { askDesk } from '../askDesk'

const EVERY_MS = 10_000

/** The facts as they are now, asked for every ten seconds while somebody looks. */
export const useLiveFacts = (id: string, first: LiveFacts) => {
  const [facts, setFacts] = useState(first)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    let stopped = false
    const ask = async () => {
      if (document.hidden) return
      const answer = await askDesk<LiveFacts>(`/live/${id}`)
      if (stopped) return
      setHasFailed(!answer.ok)
      if (answer.ok) setFacts(answer.data)
    }
    const timer = setInterval(() => void ask(), EVERY_MS)
    const askNow = () => void ask()
    document.addEventListener('visibilitychange', askNow)
    return () => {
      stopped = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askNow)
    }
  }, [id])
  return { facts, hasFailed }
}
