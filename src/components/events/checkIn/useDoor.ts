import { useCallback, useEffect, useRef, useState } from 'react'

import type { Translate } from '../../../i18n'
import { readQueue, writeQueue } from './doorQueue'
import type { Waiting } from './doorQueue'
import { judgeOffline } from './judgeOffline'
import type { ListEntry, Shown } from './judgeOffline'

export type Said = { tone: 'in' | 'kept' | 'out'; text: string; detail?: string }

type Answer =
  | { kind: 'in'; name: string; organisation: string | null; number: number }
  | { kind: 'out'; text: string }
  | { kind: 'offline' }

/** Longer than this nobody stands at a door. */
const PATIENCE_MS = 4_000

const RETRY_MS = 5_000
const REFRESH_MS = 15_000

const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const ask = async (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

const messageOf = (body: unknown): string =>
  ((body as { errors?: { message?: string }[] } | null)?.errors ?? [])
    .map(({ message }) => message ?? '')
    .join(' ')

/** A server that fails is as far away as none. */
const readAnswer = async (response: Response): Promise<Answer> => {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok)
    return { kind: 'in', ...(body as { name: string; organisation: string | null; number: number }) }
  return response.status >= 500 ? { kind: 'offline' } : { kind: 'out', text: messageOf(body) }
}

const send = (path: string, body: unknown): Promise<Answer> =>
  ask(path, body).then(readAnswer, () => ({ kind: 'offline' as const }))

const withInside = (id: string) => (entries: ListEntry[]) =>
  entries.map((one) => (one.id === id ? { ...one, state: 'attended' } : one))

export type Door = {
  entries: ListEntry[]
  queue: Waiting[]
  isOnline: boolean
  said: Said | null
  show: (shown: Shown) => Promise<void>
  forget: (key: string) => void
}

/**
 * A door: each ticket is told the server, who says whether it admits. Without an answer in time the list on the device
 * decides, what it decided is kept, and told the server as soon as it answers again.
 */
export const useDoor = (event: string, first: readonly ListEntry[], t: Translate): Door => {
  const path = `/api/event-check-in/${event}`
  const [entries, setEntries] = useState<ListEntry[]>([...first])
  const [queue, setQueue] = useState<Waiting[]>([])
  const [isOnline, setIsOnline] = useState(true)
  const [said, setSaid] = useState<Said | null>(null)
  const admitted = useRef(new Set<string>())
  const isSending = useRef(false)

  const keep = useCallback(
    (change: (queue: Waiting[]) => Waiting[]) => {
      const next = change(readQueue(event))
      writeQueue(event, next)
      setQueue(next)
    },
    [event],
  )

  const refresh = useCallback(async () => {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined)
    setIsOnline(response !== undefined && response.status < 500)
    if (!response?.ok) return
    const { entries: fresh } = (await response.json()) as { entries: ListEntry[] }
    setEntries(fresh)
  }, [path])

  const flush = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    let isRefused = false
    for (const waiting of readQueue(event).filter(({ problem }) => !problem)) {
      const answer = await send(path, {
        registration: waiting.registration,
        key: waiting.key,
        wasAdmitted: true,
      })
      if (answer.kind === 'offline') {
        setIsOnline(false)
        break
      }
      setIsOnline(true)
      isRefused ||= answer.kind === 'out'
      if (answer.kind === 'in') setEntries(withInside(waiting.registration))
      keep((all) =>
        answer.kind === 'in'
          ? all.filter(({ key }) => key !== waiting.key)
          : all.map((one) => (one.key === waiting.key ? { ...one, problem: answer.text } : one)),
      )
    }
    isSending.current = false
    // What another door has done meanwhile is on the list.
    if (isRefused) await refresh()
  }, [event, keep, path, refresh])

  useEffect(() => {
    const kept = readQueue(event)
    kept.forEach(({ registration }) => admitted.current.add(registration))
    const begin = setTimeout(() => setQueue(kept))
    const retry = setInterval(() => void flush(), RETRY_MS)
    const renew = setInterval(() => void refresh(), REFRESH_MS)
    return () => {
      clearTimeout(begin)
      clearInterval(retry)
      clearInterval(renew)
    }
  }, [event, flush, refresh])

  const admitByList = (shown: Shown, key: string) => {
    const judged = judgeOffline(entries, admitted.current, shown)
    if ('why' in judged) {
      setSaid({ tone: 'out', text: t(`events:checkIn.refused.${judged.why}`, { name: judged.name }) })
      return
    }
    const { id, name, organisation } = judged.entry
    admitted.current.add(id)
    keep((all) => [...all, { key, registration: id, name, at: new Date().toISOString() }])
    setSaid({ tone: 'kept', text: t('events:checkIn.kept', { name }), detail: organisation ?? '' })
  }

  const show = async (shown: Shown) => {
    const key = newKey()
    const answer = await send(path, { ...shown, key })
    setIsOnline(answer.kind !== 'offline')
    if (answer.kind === 'offline') return admitByList(shown, key)
    if (answer.kind === 'out') return setSaid({ tone: 'out', text: answer.text })
    const { name, organisation, number } = answer
    setEntries((all) => all.map((one) => (one.number === number ? { ...one, state: 'attended' } : one)))
    setSaid({ tone: 'in', text: t('events:checkIn.in', { name }), detail: organisation ?? '' })
  }

  const forget = (key: string) => keep((all) => all.filter((one) => one.key !== key))

  return { entries, queue, isOnline, said, show, forget }
}
