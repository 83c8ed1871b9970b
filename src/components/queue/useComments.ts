'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { askDesk } from '../askDesk'
import type { Answer } from '../askDesk'
import type { OpenComment } from './types'

/** How long a comment read ahead may be shown without asking again, ms: others work on the same pile. */
const FRESH = 60_000

type Kept = { at: number; answer: Promise<Answer<OpenComment>> }

/** The comment in the panel; the one after it is fetched while this one is read. */
export const useComments = (openId: string | undefined, nextId: string | undefined) => {
  const kept = useRef(new Map<string, Kept>())
  const [shown, setShown] = useState<{ id: string; answer: Answer<OpenComment> }>()

  const fetchOne = useCallback((id: string) => {
    const known = kept.current.get(id)
    if (known && Date.now() - known.at < FRESH) return known.answer
    const answer = askDesk<OpenComment>(`/comment-detail/${id}`)
    kept.current.set(id, { at: Date.now(), answer })
    return answer
  }, [])

  const refetch = useCallback(
    async (id: string) => {
      kept.current.delete(id)
      setShown({ id, answer: await fetchOne(id) })
    },
    [fetchOne],
  )

  const forget = useCallback((id: string) => kept.current.delete(id), [])

  useEffect(() => {
    if (!openId) return
    let left = false
    void fetchOne(openId).then((answer) => {
      if (left) return
      setShown({ id: openId, answer })
      if (nextId) void fetchOne(nextId)
    })
    return () => {
      left = true
    }
  }, [openId, nextId, fetchOne])

  return { answer: shown?.id === openId ? shown?.answer : undefined, refetch, forget }
}
