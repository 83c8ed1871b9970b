'use client'

import { useCallback, useEffect, useState } from 'react'

import { askDesk } from '../askDesk'
import type { ExplainedRun } from './types'

/** What the signed-in person can do with a record; asked again whenever `stamp` changes. */
export const useTransitions = (collection: string, id: string, stamp: string) => {
  const [run, setRun] = useState<ExplainedRun>()

  const refresh = useCallback(async () => {
    const answer = await askDesk<ExplainedRun>(`/workflow/${collection}/${id}`)
    setRun(answer.ok ? answer.data : undefined)
  }, [collection, id])

  /** After a refusal: a record that is out of reach by now leaves what was typed, and why it was refused, on the screen. */
  const lookAgain = useCallback(async (): Promise<boolean> => {
    const answer = await askDesk<ExplainedRun>(`/workflow/${collection}/${id}`)
    if (answer.ok) setRun(answer.data)
    return answer.ok
  }, [collection, id])

  useEffect(() => {
    let left = false
    void askDesk<ExplainedRun>(`/workflow/${collection}/${id}`).then((answer) => {
      if (!left) setRun(answer.ok ? answer.data : undefined)
    })
    return () => {
      left = true
    }
  }, [collection, id, stamp])

  return { run, refresh, lookAgain }
}
