'use client'

import { useCallback, useEffect, useState } from 'react'

import type { ShownText } from '../../queries/broadcastTexts'
import type { ShownFindings } from '../../queries/ruleFindings'
import { askDesk } from '../askDesk'

export type TextsOf = { collection: 'broadcasts' | 'live-cases'; id: string }

type Known = {
  texts: ShownText[]
  findings: ShownFindings
  mayAdd: boolean
  /** The record the texts are kept with: of a case with a known broadcast, that broadcast. */
  subject: TextsOf
}

/** The texts of a broadcast or case and what the rules found in it; undefined while asking or where they are not to be had. */
export const useBroadcastTexts = ({ collection, id }: TextsOf) => {
  const [known, setKnown] = useState<Known>()
  const [round, setRound] = useState(0)
  const refresh = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    void askDesk<Known>(`/broadcast-texts/${collection}/${id}`).then((answer) => {
      if (answer.ok) setKnown(answer.data)
    })
  }, [collection, id, round])
  return { known, refresh }
}
