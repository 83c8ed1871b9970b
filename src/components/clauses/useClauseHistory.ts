'use client'

import { useField } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Clause } from '../../clauses/clause'

/** Corrections that can be taken back. */
const MOST_STEPS = 100

type Step = { clauses: Clause[]; label: string; typing: string | undefined }

const NO_CLAUSES: Clause[] = []

type Change = {
  label: string
  /** Names what is being typed into: key strokes in one place are taken back together. */
  typing?: string
  /** The clauses after it; the very same array when it changes nothing. */
  make: (clauses: readonly Clause[], reserved: readonly string[]) => readonly Clause[]
}

/** The clauses of the form with the way back: every correction goes through `apply`, which keeps its identity. */
export const useClauseHistory = (path: string | undefined) => {
  const { value, setValue, showError, errorMessage } = useField<Clause[]>({ potentiallyStalePath: path })
  const [steps, setSteps] = useState<Step[]>([])
  const clauses = Array.isArray(value) ? value : NO_CLAUSES
  const latest = useRef({ clauses, setValue })
  /** Anchors in use since the page was opened: a new clause must not take one of them. */
  const seen = useRef(new Set<string>())

  useEffect(() => {
    latest.current = { clauses, setValue }
    clauses.forEach(({ anchor }) => seen.current.add(anchor))
  }, [clauses, setValue])

  const apply = useCallback(({ label, typing, make }: Change) => {
    const before = latest.current.clauses
    const after = make(before, [...seen.current])
    if (after === before) return { before, after }
    setSteps((taken) =>
      typing !== undefined && taken.at(-1)?.typing === typing
        ? taken
        : [...taken.slice(1 - MOST_STEPS), { clauses: before, label, typing }],
    )
    const clauses = [...after]
    latest.current = { ...latest.current, clauses }
    latest.current.setValue(clauses)
    return { before, after }
  }, [])

  const undo = () => {
    const last = steps.at(-1)
    if (!last) return
    setSteps(steps.slice(0, -1))
    setValue(last.clauses)
  }

  return { clauses, apply, undo, lastLabel: steps.at(-1)?.label, showError, errorMessage }
}
