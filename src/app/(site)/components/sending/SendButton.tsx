'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { ReactNode } from 'react'

import { fill } from '../commentForm/types'
import { createHumanProof } from './humanProof'
import { postForm } from './postForm'

/** `uploading` has a place for `{{percent}}`. */
export type SendTexts = Record<
  'sending' | 'uploading' | 'checking' | 'stored' | 'network' | 'server' | 'progress',
  string
>

export type SendButtonProps = {
  /** Of the human check; forms that come through a link need none. */
  challengeUrl?: string
  className: string
  texts: SendTexts
  note?: string
  children: ReactNode
}

type Progress = { text: string; percent: number | null }

const hasFiles = (data: FormData) =>
  [...data.values()].some((value) => value instanceof File && value.size > 0)

/** The form's own page again, which says what is wrong with it. */
const isRefused = ({ pathname, searchParams }: URL) =>
  pathname === window.location.pathname && searchParams.has('draft')

/**
 * The button of a form. Without scripts the form is a plain one; with them it is sent in place, once at a time: what is
 * wrong appears on the page as it stands, so that neither what was typed nor the files that were chosen are lost.
 */
export const SendButton = ({ challengeUrl, className, texts, note, children }: SendButtonProps) => {
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  const isBusy = useRef(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [trouble, setTrouble] = useState('')
  const [isTurning, turn] = useTransition()

  useEffect(() => {
    const form = button.current?.form
    if (!form) return undefined
    const proof = challengeUrl === undefined ? undefined : createHumanProof(challengeUrl)
    const begin = () => proof?.start()

    const rest = () => {
      isBusy.current = false
      setProgress(null)
    }
    const post = async () => {
      setTrouble('')
      if (proof) setProgress({ text: texts.checking, percent: null })
      const answer = await proof?.get()
      const data = new FormData(form)
      if (answer !== undefined) data.set('altcha', answer)
      const uploads = hasFiles(data)
      setProgress({ text: texts.sending, percent: uploads ? 0 : null })
      const posted = await postForm(form.action, data, (percent) => {
        if (!uploads) return
        const text = percent < 100 ? fill(texts.uploading, { percent }) : texts.stored
        setProgress({ text, percent })
      })
      proof?.reset()
      if (posted.kind !== 'answered') {
        setTrouble(texts[posted.kind])
        rest()
      } else if (isRefused(posted.next)) {
        turn(() => router.replace(`${posted.next.pathname}${posted.next.search}`, { scroll: false }))
        rest()
      } else {
        window.location.assign(posted.next)
      }
    }
    const send = (event: SubmitEvent) => {
      event.preventDefault()
      if (isBusy.current) return
      isBusy.current = true
      void post()
    }
    // The page comes back from the browser's memory as it was left: in the middle of sending.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) rest()
    }
    form.addEventListener('focusin', begin)
    form.addEventListener('submit', send)
    window.addEventListener('pageshow', wake)
    return () => {
      form.removeEventListener('focusin', begin)
      form.removeEventListener('submit', send)
      window.removeEventListener('pageshow', wake)
    }
  }, [challengeUrl, router, texts])

  const isWaiting = progress !== null || isTurning
  return (
    <div className="send">
      {trouble && (
        <p className="warning" role="alert">
          {trouble}
        </p>
      )}
      <button ref={button} className={className} type="submit" aria-disabled={isWaiting || undefined}>
        {isWaiting ? texts.sending : children}
      </button>
      {note && <p className="note">{note}</p>}
      {progress && progress.percent !== null && (
        <progress max={100} value={progress.percent} aria-label={texts.progress} />
      )}
      <p className="send__status" role="status">
        {progress?.text ?? ''}
      </p>
    </div>
  )
}
