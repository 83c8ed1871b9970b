'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import type { PreviewKind } from '../../imports/previewRows'
import type { ImportPreviewView } from '../../queries/importPreview'
import { askDesk } from '../askDesk'

const WORKING = ['checking', 'importing']

type Wanted = { kind: PreviewKind | undefined; page: number }

/** The record as the page shows it. */
export type ShownBatch = { collection: string; id: string; stamp: string; state: string }

/** The checked file, a page of its rows at a time; while there is work under way, asked for every second. */
export const useImportPreview = ({ collection, id, stamp, state: stateOfPage }: ShownBatch) => {
  const router = useRouter()
  const [wanted, setWanted] = useState<Wanted>({ kind: undefined, page: 1 })
  const [view, setView] = useState<ImportPreviewView>()
  const [hasFailed, setHasFailed] = useState(false)
  const shownState = useRef(stateOfPage)
  const isWorking = view !== undefined && WORKING.includes(view.state)

  useEffect(() => {
    let stopped = false
    const ask = async () => {
      const { kind, page } = wanted
      const address = new URLSearchParams({ page: String(page), ...(kind && { kind }) })
      const answer = await askDesk<ImportPreviewView>(`/import-preview/${collection}/${id}?${address}`)
      if (stopped) return
      setHasFailed(!answer.ok)
      if (!answer.ok) return
      setView(answer.data)
      const { state } = answer.data
      // What can be done with the batch changes with its state: the buttons above are the page's.
      if (shownState.current !== state) router.refresh()
      shownState.current = state
    }
    void ask()
    const timer = isWorking ? setInterval(() => void ask(), 1000) : undefined
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [collection, id, stamp, wanted, isWorking, router])

  return {
    view,
    hasFailed,
    choose: (kind: PreviewKind) => setWanted({ kind, page: 1 }),
    turn: (page: number) => setWanted((known) => ({ kind: known.kind ?? view?.kind, page })),
  }
}
