'use client'

import { useCallback, useEffect, useState } from 'react'

import { askDesk } from '../askDesk'
import type { Answer } from '../askDesk'
import type { ExplainedRun } from './types'

type Known = { id: string; run: ExplainedRun }

/** Answers may overtake each other: of two about one record, the one about its later state holds. */
const later = (known: Known | undefined, id: string, answer: Answer<ExplainedRun>): Known | undefined => {
  if (!answer.ok) return undefined
  const isOvertaken = known?.id === id && known.run.revision > answer.data.revision
  return isOvertaken ? known : { id, run: answer.data }
}

/** What the signed-in person can do with a record; asked again whenever `stamp` changes. */
export const useTransitions = (collection: string, id: string, stamp: string) => {
  const [known, setKnown] = useState<Known>()

  const ask = useCallback(() => askDesk<ExplainedRun>(`/workflow/${collection}/${id}`), [collection, id])

  const refresh = useCallback(async () => {
    const answer = await ask()
    setKnown((before) => later(before, id, answer))
  }, [ask, id])

  /** After a refusal: a record that is out of reach by now leaves what was typed, and why it was refused, on the screen. */
  const lookAgain = useCallback(async (): Promise<boolean> => {
    const answer = await ask()
    if (answer.ok) setKnown((before) => later(before, id, answer))
    return answer.ok
  }, [ask, id])

  useEffect(() => {
    let left = false
    void ask().then((answer) => {
      if (!left) setKnown((before) => later(before, id, answer))
    })
    return () => {
      left = true
    }
  }, [ask, id, stamp])

  return { run: known?.id === id ? known.run : undefined, refresh, lookAgain }
}
