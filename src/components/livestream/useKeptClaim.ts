'use client'

import { useEffect, useState } from 'react'

import { askDesk } from '../askDesk'

const EVERY_MS = 60_000

/** Holds a claim on while its case is open before somebody's eyes. @returns whether it was lost */
export const useKeptClaim = (id: string, isMine: boolean): boolean => {
  const [isLost, setIsLost] = useState(false)
  useEffect(() => {
    if (!isMine) return
    const keep = async () => {
      if (document.hidden) return
      const answer = await askDesk(`/moderation/${id}/keep`, {})
      if (!answer.ok && answer.status === 409) setIsLost(true)
    }
    void keep()
    const timer = setInterval(() => void keep(), EVERY_MS)
    return () => clearInterval(timer)
  }, [id, isMine])
  return isLost
}
