'use client'

import { useEffect, useRef } from 'react'

import { createHumanProof } from '../commentForm/humanProof'

/** Seeks the human check's answer while somebody types; a form sent before it is found waits for it. */
export const ProofInput = ({ challengeUrl }: { challengeUrl: string }) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = input.current?.form
    if (!form) return
    const proof = createHumanProof(challengeUrl)
    const begin = () => proof.start()
    const send = (event: SubmitEvent) => {
      event.preventDefault()
      void proof.get().then((answer) => {
        if (input.current) input.current.value = answer
        form.submit()
      })
    }
    form.addEventListener('focusin', begin, { once: true })
    form.addEventListener('submit', send)
    return () => {
      form.removeEventListener('focusin', begin)
      form.removeEventListener('submit', send)
    }
  }, [challengeUrl])
  return <input ref={input} type="hidden" name="altcha" defaultValue="" />
}
