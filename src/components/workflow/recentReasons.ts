'use client'

const KEPT = 5

const keyOf = (action: string) => `desk-reasons-${action}`

const parse = (stored: string | null): string[] => {
  try {
    const reasons: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : []
  } catch {
    return []
  }
}

/** The last reasons given for an action in this tab, newest first: many comments say the same. */
export const readRecentReasons = (action: string): string[] => parse(sessionStorage.getItem(keyOf(action)))

export const keepReason = (action: string, reason: string): void => {
  const trimmed = reason.trim()
  if (!trimmed) return
  const others = readRecentReasons(action).filter((kept) => kept !== trimmed)
  sessionStorage.setItem(keyOf(action), JSON.stringify([trimmed, ...others].slice(0, KEPT)))
}
