'use client'

import { useEffect, useState } from 'react'

import type { RunView } from '../../runs/ownRuns'
import { askDesk } from '../askDesk'

const OVER = ['done', 'failed', 'cancelled']

/** The run as it is now, asked for every second until it is over. */
export const useRun = (id: string, onOver?: (run: RunView) => void): RunView | undefined => {
  const [run, setRun] = useState<RunView>()
  const isOver = run?.id === id && OVER.includes(run.state)
  useEffect(() => {
    if (isOver) return
    let stopped = false
    const ask = async () => {
      const answer = await askDesk<RunView>(`/run/${id}`)
      if (stopped || !answer.ok) return
      setRun(answer.data)
      if (OVER.includes(answer.data.state)) onOver?.(answer.data)
    }
    void ask()
    const timer = setInterval(() => void ask(), 1000)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [id, isOver, onOver])
  return run?.id === id ? run : undefined
}
