'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { ScoringDesk } from '../../talent/scoringDesk'
import { askDesk } from '../askDesk'

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed'

/** Typed numbers, by criterion; text while it is being typed. */
export type Typed = Record<string, string>

const PAUSE_MS = 500

const typedOf = ({ sheet }: ScoringDesk): Typed =>
  Object.fromEntries(Object.entries(sheet?.points ?? {}).map(([key, value]) => [key, String(value)]))

export const pointOf = (text: string | undefined, maximum: number): number | undefined => {
  const trimmed = text?.trim() ?? ''
  const value = Number(trimmed)
  return trimmed !== '' && Number.isSafeInteger(value) && value >= 0 && value <= maximum ? value : undefined
}

/** A sheet as it is being filled in: kept by itself a moment after each entry, and whenever somebody asks. */
export const useScoreSheet = (desk: ScoringDesk) => {
  const [typed, setTyped] = useState(() => typedOf(desk))
  const [remark, setRemark] = useState(desk.sheet?.remark ?? '')
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const [errors, setErrors] = useState<string[]>([])
  const edits = useRef(0)

  const points = Object.fromEntries(
    desk.criteria.flatMap(({ key, maximum }) => {
      const value = pointOf(typed[key], maximum)
      return value === undefined ? [] : [[key, value]]
    }),
  )
  const body = JSON.stringify({ points, remark })

  const save = useCallback(async (): Promise<boolean> => {
    const edit = edits.current
    setSaveState('saving')
    const answer = await askDesk(`/score-sheet/${desk.id}`, JSON.parse(body))
    if (edits.current === edit) setSaveState(answer.ok ? 'saved' : 'failed')
    setErrors(answer.ok ? [] : answer.messages)
    return answer.ok
  }, [desk.id, body])

  useEffect(() => {
    if (saveState !== 'unsaved') return
    const timer = setTimeout(() => void save(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [saveState, save])

  const changed = () => {
    edits.current += 1
    setSaveState('unsaved')
  }
  return {
    typed,
    remark,
    points,
    saveState,
    errors,
    setErrors,
    save,
    enter: (key: string, text: string) => {
      setTyped((before) => ({ ...before, [key]: text }))
      changed()
    },
    enterRemark: (text: string) => {
      setRemark(text)
      changed()
    },
  }
}
