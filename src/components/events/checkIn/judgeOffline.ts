import { readTicketText } from '../../../events/registrations/ticketText'
import { parseReceiptCode } from '../../../intake/receiptCode'

export type ListEntry = {
  id: string
  number: number
  name: string
  organisation: string | null
  state: string
  receipt: string
  key: string
  doubledAt: string | null
}

export type Shown = { scanned?: string; typed?: string; registration?: string }

/** What a door without a connection says: whom it admits, or why it does not (`events:checkIn.refused.<why>`). */
export type Judged =
  { entry: ListEntry } | { why: 'unknown' | 'cancelled' | 'waiting' | 'used'; name: string }

const findEntry = (entries: readonly ListEntry[], { scanned, typed, registration }: Shown) => {
  const code = scanned === undefined ? undefined : readTicketText(scanned)
  if (code) return entries.find(({ key }) => code.startsWith(key))
  const receipt = typed === undefined ? undefined : parseReceiptCode(typed)
  if (receipt?.ok) return entries.find((entry) => entry.receipt === receipt.code)
  return entries.find(({ id }) => id === registration)
}

/**
 * Judges by the list as it was last fetched and by who came through this door since. Whoever another door has admitted
 * meanwhile is found out when the connection is back.
 *
 * @param admitted ids this door has admitted since
 */
export const judgeOffline = (
  entries: readonly ListEntry[],
  admitted: ReadonlySet<string>,
  shown: Shown,
): Judged => {
  const entry = findEntry(entries, shown)
  if (!entry) return { why: 'unknown', name: '' }
  if (admitted.has(entry.id) || entry.state === 'attended') return { why: 'used', name: entry.name }
  if (entry.state === 'cancelled' || entry.state === 'waiting') return { why: entry.state, name: entry.name }
  return { entry }
}
