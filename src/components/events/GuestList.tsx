'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DialogButton } from '../DialogButton'
import { DialogForm } from '../DialogForm'
import { askDesk, refusalOf } from '../askDesk'
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

/** Hands the list in as a file of its own; nothing is stored of the guests before it is confirmed there. */
const handIn = (event: string, name: string, text: string) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ event }))
  form.set('file', new File(['\ufeff', text], `${name}.csv`, { type: 'text/csv' }))
  return askDesk<{ doc: { id: string } }>(`/${SLUGS.eventGuestLists}`, form)
}

const Form = ({ event, listsHref, layout, onClose }: Props & { onClose: () => void }) => {
  const { t, locale } = useDeskTranslation()
  const router = useRouter()
  const [text, setText] = useState('')
  const send = async () => {
    const count = linesOf(text).length
    if (count === 0) return [t('events:guests.empty')]
    if (count > MOST_GUESTS + 1) return [t('events:guests.tooMany', { count, max: MOST_GUESTS })]
    const answer = await handIn(event, t('events:guests.fileName'), pastedGuests(text, layout))
    if (!answer.ok) return refusalOf(answer, t)
    router.push(`${listsHref}/${answer.data.doc.id}`)
    return []
  }
  return (
    <DialogForm submit={t('events:guests.check')} onSend={send} onLeave={onClose}>
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
      <p>
        <a href={`${listsHref}/create?event=${event}`}>{t('events:guests.upload')}</a>
        {' · '}
        <a href={`/api/import-template/${SLUGS.eventGuestLists}?event=${event}`} download>
          {t('events:guests.template')}
        </a>
      </p>
    </DialogForm>
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
