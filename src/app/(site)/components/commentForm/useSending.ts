'use client'

import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

import { createHumanProof } from '../sending/humanProof'
import type { HumanProof } from '../sending/humanProof'
import { fetchToken, sendForm } from './sendForm'
import type { SendResult } from './sendForm'
import { fill } from './types'
import type { FormError, FormTexts } from './types'

/** What is going on, for the reader; `percent` while files are on their way. */
export type Progress = { text: string; percent: number | null }

type Options = {
  form: RefObject<HTMLFormElement | null>
  action: string
  challengeUrl: string
  texts: FormTexts
  setErrors: (errors: readonly FormError[]) => void
}

const isAbout = (result: SendResult, codes: RegExp) =>
  result.kind === 'refused' && result.errors.some(({ field, code }) => field === 'form' && codes.test(code))

const hasFiles = (data: FormData) =>
  data.getAll('files').some((file) => typeof file !== 'string' && file.size > 0)

/**
 * Sends the form once at a time. A token or a proof that has grown too old is renewed and the form sent again: that is
 * the page's business, not the reader's.
 */
export const useSending = ({ form, action, challengeUrl, texts, setErrors }: Options) => {
  const [progress, setProgress] = useState<Progress | null>(null)
  const busy = useRef(false)
  const proof = useRef<HumanProof>(null)
  const prepare = () => {
    proof.current ??= createHumanProof(challengeUrl)
    proof.current.start()
  }

  useEffect(() => {
    // The page comes back from the browser's memory as it was left: in the middle of sending.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      busy.current = false
      setProgress(null)
    }
    window.addEventListener('pageshow', wake)
    return () => window.removeEventListener('pageshow', wake)
  }, [])

  const attempt = async (element: HTMLFormElement): Promise<SendResult> => {
    prepare()
    setProgress({ text: texts.checking, percent: null })
    const answer = await proof.current?.get()
    const data = new FormData(element)
    data.set('altcha', answer ?? '')
    const uploads = hasFiles(data)
    setProgress({ text: texts.sending, percent: uploads ? 0 : null })
    return sendForm(action, data, (percent) => {
      if (!uploads) return
      setProgress({ text: percent < 100 ? fill(texts.uploading, { percent }) : texts.stored, percent })
    })
  }

  const renew = async (element: HTMLFormElement, result: SendResult): Promise<boolean> => {
    if (isAbout(result, /^human-check-/)) {
      proof.current?.reset()
      return true
    }
    if (!isAbout(result, /^token-/)) return false
    const token = await fetchToken().catch(() => '')
    const input = element.querySelector<HTMLInputElement>('input[name="token"]')
    if (!token || !input) return false
    input.value = token
    return true
  }

  const sayWhy = (result: Exclude<SendResult, { kind: 'received' }>) => {
    const errors =
      result.kind === 'refused'
        ? result.errors
        : [{ field: 'form', code: result.kind, message: texts[result.kind] }]
    setErrors(errors)
    setProgress(null)
    busy.current = false
  }

  const send = async () => {
    const element = form.current
    if (!element || busy.current) return
    busy.current = true
    let result = await attempt(element)
    if (result.kind === 'refused' && (await renew(element, result))) result = await attempt(element)
    if (result.kind === 'received') window.location.assign(result.url)
    else sayWhy(result)
  }

  return { progress, send, prepare }
}
