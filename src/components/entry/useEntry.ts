'use client'

import { useEffect, useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import { sendEntry } from './sendEntry'
import { SHEET_FIELDS } from './types'
import type { Entered, EntryError, EntrySetup, Typed } from './types'
import { useRecentEntries } from './useRecentEntries'

const REMEMBERED = 'desk-entry-consultation'

const EMPTY_SHEET = Object.fromEntries(SHEET_FIELDS.map((name) => [name, ''])) as Pick<
  Typed,
  (typeof SHEET_FIELDS)[number]
>

const firstOf = ({ consultations, today }: EntrySetup): Typed => ({
  ...EMPTY_SHEET,
  consultation: consultations.length === 1 ? (consultations[0]?.value ?? '') : '',
  channel: 'letter',
  arrivedOn: today,
  arrivedTime: '',
  meeting: '',
})

const OPENING = 24

const openingOf = (body: string) => [...body.replace(/\s+/g, ' ').trim()].slice(0, OPENING).join('')

/** The consultation typed for last, if it still takes comments. */
const useRemembered = ({ consultations }: EntrySetup, take: (consultation: string) => void) => {
  useEffect(() => {
    const known = localStorage.getItem(REMEMBERED)
    if (known && consultations.some(({ value }) => value === known)) take(known)
    // Once, after the page is there: the server does not know it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

const useLeaveWarning = (isUnsaved: boolean) => {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}

/** The sheet that is being typed, and those saved before it. */
export const useEntry = (setup: EntrySetup) => {
  const { t } = useDeskTranslation()
  const [typed, setTyped] = useState<Typed>(() => firstOf(setup))
  const [files, setFiles] = useState<readonly File[]>([])
  const [nonce, setNonce] = useState('')
  const [errors, setErrors] = useState<EntryError[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const [last, setLast] = useState<Entered>()
  const recent = useRecentEntries()
  const set = (name: keyof Typed, value: string) => setTyped((known) => ({ ...known, [name]: value }))
  useRemembered(setup, (consultation) => set('consultation', consultation))
  useLeaveWarning(typed.body !== '')

  const clear = () => {
    setTyped((known) => ({ ...known, ...EMPTY_SHEET }))
    setFiles([])
    setErrors([])
    setNonce('')
  }

  /** Resolves to whether it is saved. */
  const save = async (): Promise<boolean> => {
    if (isBusy) return false
    // The same sheet keeps its key until it is saved: pressed twice, it is one comment.
    const key = nonce || crypto.randomUUID()
    setNonce(key)
    setIsBusy(true)
    const sent = await sendEntry({ typed, files, nonce: key })
    setIsBusy(false)
    if (!sent.ok) {
      const unreachable = { field: 'form', code: 'unreachable', message: t('admin:unreachable') }
      setErrors(sent.errors.length > 0 ? sent.errors : [unreachable])
      return false
    }
    const { receipt, late, repeated } = sent
    const entered = { receipt, late, repeated, channel: typed.channel, opening: openingOf(typed.body) }
    localStorage.setItem(REMEMBERED, typed.consultation)
    setLast(entered)
    recent.add(entered)
    clear()
    return true
  }

  return { typed, set, files, setFiles, errors, isBusy, last, recent: recent.entries, save, clear }
}

export type EntryState = ReturnType<typeof useEntry>
