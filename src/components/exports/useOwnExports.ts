'use client'

import { useCallback, useEffect, useState } from 'react'

import type { OwnExport } from '../../exports/ownExports'
import { askDesk } from '../askDesk'

/** One's own files; undefined until they are known. */
export const useOwnExports = () => {
  const [exports, setExports] = useState<readonly OwnExport[]>()
  const reload = useCallback(async () => {
    const answer = await askDesk<{ exports: OwnExport[] }>('/exports')
    if (answer.ok) setExports(answer.data.exports)
  }, [])
  useEffect(() => {
    let stopped = false
    void askDesk<{ exports: OwnExport[] }>('/exports').then((answer) => {
      if (!stopped && answer.ok) setExports(answer.data.exports)
    })
    return () => {
      stopped = true
    }
  }, [])
  return { exports, reload }
}
