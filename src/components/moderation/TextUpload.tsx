'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'

import { TEXT_KINDS } from '../../moderation/transcripts/kinds'
import { RunProgress } from '../runs/RunProgress'
import { useDeskTranslation } from '../useDeskTranslation'
import type { TextsOf } from './useBroadcastTexts'

type Stored = { run: string | null; isKnown: boolean; cues: number }

type Refused = { errors?: { message?: string }[]; mayKeep?: boolean } | null

type Outcome = { stored?: Stored; messages: string[]; mayKeep: boolean }

const send = async ({ collection, id }: TextsOf, form: FormData): Promise<Outcome> => {
  const response = await fetch(`/api/broadcast-texts/${collection}/${id}`, {
    method: 'POST',
    body: form,
    credentials: 'same-origin',
  }).catch(() => undefined)
  const body: unknown = await response?.json().catch(() => null)
  if (response?.ok) return { stored: body as Stored, messages: [], mayKeep: false }
  const { errors = [], mayKeep = false } = (body as Refused) ?? {}
  return { messages: errors.flatMap(({ message }) => (message ? [message] : [])), mayKeep }
}

type Props = {
  of: TextsOf
  /** Must keep its identity between renders. */
  onStored: () => void
}

/** Hands in a transcript or an export of comments; what is wrong with it is said line by line, the file stays chosen. */
export const TextUpload = ({ of, onStored }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [outcome, setOutcome] = useState<Outcome>()
  const [isSending, setIsSending] = useState(false)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    const target = event.currentTarget
    const form = new FormData(target)
    const file = form.get('file')
    if (!file || typeof file === 'string' || file.size === 0) {
      setOutcome({ messages: [t('rules:texts.nothingChosen')], mayKeep: false })
      return
    }
    setIsSending(true)
    const answer = await send(of, form)
    setIsSending(false)
    const isUnreached = !answer.stored && answer.messages.length === 0
    setOutcome(isUnreached ? { ...answer, messages: [t('rules:texts.unreachable')] } : answer)
    if (!answer.stored) return
    target.reset()
    onStored()
  }
  const { stored, messages = [], mayKeep = false } = outcome ?? {}
  return (
    <details className="desk-text-upload">
      <summary>{t('rules:texts.upload')}</summary>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className="desk-field">
          <label htmlFor={`${id}-file`}>{t('rules:texts.file')}</label>
          <input
            id={`${id}-file`}
            name="file"
            type="file"
            accept=".srt,.vtt,.txt,.xlsx,.csv,.json,.jsonl"
            aria-describedby={`${id}-help`}
          />
          <p className="desk-muted" id={`${id}-help`}>
            {t('rules:texts.fileHelp')}
          </p>
        </div>
        <div className="desk-field">
          <label htmlFor={`${id}-kind`}>{t('rules:texts.kind')}</label>
          <select id={`${id}-kind`} name="kind" className="desk-input">
            <option value="">{t('rules:texts.kindAuto')}</option>
            {TEXT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`rules:texts.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div role="alert">
          {messages.map((message) => (
            <p key={message} className="desk-errors">
              {message}
            </p>
          ))}
        </div>
        {mayKeep && (
          <label>
            <input type="checkbox" name="keepFaults" value="true" /> {t('rules:texts.keep')}
          </label>
        )}
        <Button type="submit" size="small" margin={false} disabled={isSending}>
          {t(isSending ? 'rules:texts.sending' : 'rules:texts.send')}
        </Button>
      </form>
      <div role="status">
        {stored && (
          <p>{stored.isKnown ? t('rules:texts.known') : t('rules:texts.stored', { count: stored.cues })}</p>
        )}
      </div>
      {stored?.run && (
        <RunProgress id={stored.run} onOver={onStored}>
          {() => <p>{t('rules:texts.done')}</p>}
        </RunProgress>
      )}
    </details>
  )
}
