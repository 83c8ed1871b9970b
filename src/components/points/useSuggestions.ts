'use client'

import { useEffect, useRef, useState } from 'react'

import type { Suggestion } from '../../points/suggestPoints'
import { askDesk } from '../askDesk'

/** What is proposed for the comment that is read now; for the next one it is asked while this one is read. */
export const useSuggestions = (comment: string | undefined, next: string | undefined, isWanted: boolean) => {
  const asked = useRef(new Map<string, Promise<Suggestion[]>>())
  const [shown, setShown] = useState<{ comment: string; suggestions: Suggestion[] }>()

  useEffect(() => {
    if (!comment || !isWanted) return
    const ask = (id: string) => {
      const known =
        asked.current.get(id) ??
        askDesk<{ suggestions: Suggestion[] }>(`/point-suggestions/${id}`).then((answer) =>
          answer.ok ? answer.data.suggestions : [],
        )
      asked.current.set(id, known)
      return known
    }
    let left = false
    void ask(comment).then((suggestions) => {
      if (left) return
      setShown({ comment, suggestions })
      if (next) void ask(next)
    })
    return () => {
      left = true
    }
  }, [comment, next, isWanted])

  /** The one answered goes; what was asked ahead is asked again, as it may be answered by this as well. */
  const answered = (point: string) => {
    asked.current.clear()
    setShown(
      (before) =>
        before && { ...before, suggestions: before.suggestions.filter((one) => one.point !== point) },
    )
  }

  return { suggestions: shown && shown.comment === comment && isWanted ? shown.suggestions : [], answered }
}
