'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskComment, DeskPage } from '../../points/clauseComments'
import { askDesk } from '../askDesk'
import type { Place } from './types'

type Shown = DeskPage & { address: string; hasFailed: boolean }

const addressOf = (consultation: string, { clause, point, view }: Place): string =>
  new URLSearchParams(point ? { point } : { consultation, ...(clause && { clause }), view }).toString()

/** The comments of a place, a page at a time; read anew when the place changes. */
export const useDeskComments = (consultation: string, place: Place) => {
  const address = addressOf(consultation, place)
  const [shown, setShown] = useState<Shown>()
  const [isLoadingMore, setIsLoadingMore] = useState(false)
  const latest = useRef('')

  const load = useCallback(async (wanted: string) => {
    latest.current = wanted
    const answer = await askDesk<DeskPage>(`/desk-comments?${wanted}`)
    if (latest.current !== wanted) return
    setShown({
      address: wanted,
      hasFailed: !answer.ok,
      ...(answer.ok ? answer.data : { comments: [], next: null }),
    })
  }, [])

  useEffect(() => void load(address), [address, load])

  const isReady = shown?.address === address
  const next = isReady ? shown.next : null

  const loadMore = async () => {
    if (!next || isLoadingMore) return
    setIsLoadingMore(true)
    const answer = await askDesk<DeskPage>(
      `/desk-comments?${address}&${new URLSearchParams({ after: next }).toString()}`,
    )
    setIsLoadingMore(false)
    if (!answer.ok || latest.current !== address) return
    setShown(
      (before) =>
        before && {
          ...before,
          comments: [...before.comments, ...answer.data.comments],
          next: answer.data.next,
        },
    )
  }

  const patch = useCallback((id: string, change: Partial<DeskComment>) => {
    setShown(
      (before) =>
        before && {
          ...before,
          comments: before.comments.map((one) => (one.id === id ? { ...one, ...change } : one)),
        },
    )
  }, [])

  return {
    comments: isReady ? shown.comments : [],
    isLoading: !isReady,
    hasFailed: isReady && shown.hasFailed,
    hasMore: next !== null,
    isLoadingMore,
    loadMore,
    patch,
    reload: () => load(address),
  }
}
