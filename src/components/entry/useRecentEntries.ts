'use client'

import { useMemo, useSyncExternalStore } from 'react'

import type { Entered } from './types'

const KEPT = 'desk-entry-recent'
const CHANGED = 'desk-entry-recent-changed'
const NONE = '[]'
const MOST = 10

const read = (): string => sessionStorage.getItem(KEPT) ?? NONE

const subscribe = (onChange: () => void) => {
  addEventListener(CHANGED, onChange)
  return () => removeEventListener(CHANGED, onChange)
}

/** The last ten sheets of this session, the latest first; forgotten with the window. */
export const useRecentEntries = () => {
  const kept = useSyncExternalStore(subscribe, read, () => NONE)
  const entries = useMemo(() => JSON.parse(kept) as Entered[], [kept])
  const add = (entered: Entered) => {
    const others = entries.filter(({ receipt }) => receipt !== entered.receipt)
    sessionStorage.setItem(KEPT, JSON.stringify([entered, ...others].slice(0, MOST)))
    dispatchEvent(new Event(CHANGED))
  }
  return { entries, add }
}
