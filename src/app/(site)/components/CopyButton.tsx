'use client'

import { useState, useSyncExternalStore } from 'react'

const subscribe = () => () => undefined

/** Whether the page runs scripts; false while the server renders. */
export const useScripts = () =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

type Texts = { copy: string; copied: string; failed: string }

/** Copies a text; says aloud whether it worked. Not there without JavaScript. */
export const CopyButton = ({ text, texts }: { text: string; texts: Texts }) => {
  const [answer, setAnswer] = useState('')
  const runs = useScripts()
  if (!runs) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setAnswer(texts.copied)
    } catch {
      setAnswer(texts.failed)
    }
  }
  return (
    <>
      <button className="button button--quiet" type="button" onClick={() => void copy()}>
        {texts.copy}
      </button>
      <span className="copy-answer" role="status">
        {answer}
      </span>
    </>
  )
}
