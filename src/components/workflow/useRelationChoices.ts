'use client'

import { useEffect, useState } from 'react'

import type { Choosable, RelationChoices } from '../../queries/relationChoices'
import { askDesk } from '../askDesk'

/** The record an action's form is about. */
export type Subject = { collection: string; id: string }

/** How long typing may pause before the list is asked for again, ms. */
const PAUSE = 120

const NONE: RelationChoices = { choices: [], beginsWith: null }

/** What may be named for `subject`, narrowed by `term`; the old list stands until the new one is there. */
export const useRelationChoices = (
  { collection, id }: Subject,
  type: Choosable,
  term: string,
): RelationChoices & { isReady: boolean; hasFailed: boolean } => {
  const [answered, setAnswered] = useState({ term: '', ...NONE, isReady: false, hasFailed: false })
  useEffect(() => {
    let left = false
    const timer = setTimeout(
      () => {
        const path = `/relation-choices/${collection}/${id}/${type}?${new URLSearchParams({ term }).toString()}`
        void askDesk<RelationChoices>(path).then((answer) => {
          if (!left)
            setAnswered({ term, ...(answer.ok ? answer.data : NONE), isReady: true, hasFailed: !answer.ok })
        })
      },
      term === '' ? 0 : PAUSE,
    )
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [collection, id, type, term])
  return { ...answered, isReady: answered.isReady && answered.term === term }
}
