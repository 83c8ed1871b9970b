'use client'

import { useEffect, useEffectEvent } from 'react'

export type DeskKeys = Record<string, (() => void) | undefined>

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  Boolean(target.closest('input, textarea, select, [contenteditable="true"], dialog'))

/** Enter and x mean something else on a button, a link or a checkbox. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && Boolean(target.closest('button, a, summary'))

/** Single-key commands of a desk; none while somebody types or a dialog is open. */
export const useDeskKeys = (keys: DeskKeys): void => {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const isCheckbox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox'
    if (isTyping(event.target) && !isCheckbox) return
    if (document.querySelector('dialog[open]')) return
    if (event.key === 'Enter' && isControl(event.target)) return
    const command = keys[event.key]
    if (!command) return
    event.preventDefault()
    command()
  })
  useEffect(() => {
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])
}
