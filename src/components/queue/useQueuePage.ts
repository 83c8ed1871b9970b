'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { QueuePage, QueueRow } from '../../queries/commentQueue'
import type { QueueCounts } from '../../queries/queueCounts'
import { askDesk } from '../askDesk'
import type { QueueSetup } from './types'

/** One page of the queue for an address, asked anew when the address changes; the old rows stand until then. */
export const useQueuePage = (address: string, setup: QueueSetup) => {
  const [page, setPage] = useState<QueuePage>(setup.page)
  const [counts, setCounts] = useState<QueueCounts>(setup.counts)
  const [isLoading, setIsLoading] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const shown = useRef(setup.address)
  const latest = useRef(0)

  const load = useCallback(async (wanted: string): Promise<QueuePage | undefined> => {
    const turn = ++latest.current
    shown.current = wanted
    setIsLoading(true)
    const [pageAnswer, countAnswer] = await Promise.all([
      askDesk<QueuePage>(`/comment-queue?${wanted}`),
      askDesk<{ counts: QueueCounts }>(`/comment-queue-counts?${wanted}`),
    ])
    if (turn !== latest.current) return undefined
    setIsLoading(false)
    setHasFailed(!pageAnswer.ok)
    if (countAnswer.ok) setCounts(countAnswer.data.counts)
    if (!pageAnswer.ok) return undefined
    setPage(pageAnswer.data)
    return pageAnswer.data
  }, [])

  useEffect(() => {
    if (shown.current !== address) void load(address)
  }, [address, load])

  /** A row after an act on it: it stays in sight, in its new state, until the list is read again. */
  const patchRow = useCallback((row: QueueRow, patch: Partial<QueueRow>) => {
    setPage((before) => ({
      ...before,
      rows: before.rows.map((one) => (one.id === row.id ? { ...one, ...patch } : one)),
    }))
    const { state } = patch
    if (!state || state === row.state) return
    setCounts((before) => ({
      ...before,
      [row.state]: (before[row.state] ?? 1) - 1,
      [state]: (before[state] ?? 0) + 1,
    }))
  }, [])

  return { page, counts, isLoading, hasFailed, load, patchRow }
}
