'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DeskErrors } from '../DeskErrors'
import { DialogButtons } from '../DialogButtons'
import { DialogButton } from '../DialogButton'
import { SLUGS } from '../../collections/slugs'
import { MOST_GUESTS } from '../../imports/guests/layout'
import { linesOf, pastedGuests } from '../../imports/guests/pastedGuests'
import { columnTitle } from '../../imports/header'
import type { Layout } from '../../imports/header'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  event: string
  listsHref: string
  /** What a list may hold, the event's own questions included. */
  layout: Layout
}

const messagesOf = (body: unknown): string[] =>
  ((body as { errors?: { message?: string }[] } | null)?.errors ?? []).flatMap(({ message }) =>
    message ? [message] : [],
  )

type Sent = { id: string } | { messages: string[] }

/** Hands the list in as a file of its own; nothing is stored of the guests before it is confirmed there. */
const handIn = async (event: string, name: string, text: string): Promise<Sent> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ event }))
  form.set('file', new File(['\ufeff', text], `${name}.csv`, { type: 'text/csv' }))
  try {
    const response = await fetch(`/api/${SLUGS.eventGuestLists}`, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
    })
    const body: unknown = await response.json().catch(() => null)
    const { doc } = (body ?? {}) as { doc?: { id: string } }
    return response.ok && doc ? { id: doc.id } : { messages: messagesOf(body) }
  } catch {
    return { messages: [] }
  }
}

const Form = ({ event, listsHref, layout, onClose }: Props & { onClose: () => void }) => {
  const { t, locale } = useDeskTranslation()
  const router = useRouter()
  const [text, setText] = useState('')
  const [messages, setMessages] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    const count = linesOf(text).length
    if (count === 0) return setMessages([t('events:guests.empty')])
    if (count > MOST_GUESTS + 1) return setMessages([t('events:guests.tooMany', { count, max: MOST_GUESTS })])
    setMessages([])
    setIsBusy(true)
    const sent = await handIn(event, t('events:guests.fileName'), pastedGuests(text, layout))
    if ('id' in sent) return router.push(`${listsHref}/${sent.id}`)
    setIsBusy(false)
    setMessages(sent.messages.length > 0 ? sent.messages : [t('admin:unreachable')])
  }
  return (
    <form
      className="desk-action-form"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void send()
      }}
    >
      <p id="guests-about">
        {t('events:guests.about')} {t('events:guests.aboutMore', { max: MOST_GUESTS })}
      </p>
      <p id="guests-columns" className="desk-muted">
        {t('events:guests.columns', {
          columns: layout.map((column) => columnTitle(locale, column)).join(locale === 'zh' ? '、' : ', '),
        })}
      </p>
      <div className="desk-field">
        <label htmlFor="guests-text">{t('events:guests.paste')}</label>
        <textarea
          id="guests-text"
          className="desk-input"
          rows={10}
          value={text}
          spellCheck={false}
          aria-describedby="guests-about guests-columns"
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <DeskErrors sentences={messages} />
      <p>
        <a href={`${listsHref}/create?event=${event}`}>{t('events:guests.upload')}</a>
        {' · '}
        <a href={`/api/import-template/${SLUGS.eventGuestLists}?event=${event}`} download>
          {t('events:guests.template')}
        </a>
      </p>
      <DialogButtons
        submit={t(isBusy ? 'events:guests.sending' : 'events:guests.check')}
        leave={t('events:entry.close')}
        isDisabled={isBusy}
        onLeave={onClose}
      />
    </form>
  )
}

/** Guests pasted from a table, or the way to a file of them. */
export const GuestList = (props: Props) => {
  const { t } = useDeskTranslation()
  return (
    <DialogButton label={t('events:guests.title')}>
      {(onClose) => <Form {...props} onClose={onClose} />}
    </DialogButton>
  )
}
