'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DialogButton } from '../DialogButton'
import { DialogForm } from '../DialogForm'
import { MOST_TIMES, RHYTHMS } from '../../events/copies/repeat'
import { askDesk, refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = { event: string; startsAt: string; collectionHref: string }

const Form = ({ event, startsAt, collectionHref, onClose }: Props & { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [first, setFirst] = useState(startsAt)
  const [rhythm, setRhythm] = useState<string>('once')
  const [times, setTimes] = useState('4')
  const send = async () => {
    const answer = await askDesk<{ made: string[] }>(`/event-copies/${event}`, {
      startsAt: first,
      rhythm,
      times: Number(times),
    })
    if (!answer.ok) return refusalOf(answer, t)
    const [only] = answer.data.made
    router.push(answer.data.made.length === 1 ? `${collectionHref}/${only}` : collectionHref)
    return []
  }
  return (
    <DialogForm submit={t('events:copy.make')} onSend={send} onLeave={onClose}>
      <p>{t('events:copy.about')}</p>
      <div className="desk-field">
        <label htmlFor="copy-start">{t('events:copy.first')}</label>
        <input
          id="copy-start"
          className="desk-input"
          type="datetime-local"
          required
          value={first}
          onChange={({ target }) => setFirst(target.value)}
        />
      </div>
      <div className="desk-field">
        <label htmlFor="copy-rhythm">{t('events:copy.rhythm')}</label>
        <select
          id="copy-rhythm"
          className="desk-input"
          value={rhythm}
          onChange={({ target }) => setRhythm(target.value)}
        >
          {RHYTHMS.map((one) => (
            <option key={one} value={one}>
              {t(`events:copy.rhythms.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {rhythm !== 'once' && (
        <div className="desk-field">
          <label htmlFor="copy-times">{t('events:copy.times', { max: MOST_TIMES })}</label>
          <input
            id="copy-times"
            className="desk-input"
            type="number"
            min={1}
            max={MOST_TIMES}
            required
            value={times}
            onChange={({ target }) => setTimes(target.value)}
          />
        </div>
      )}
    </DialogForm>
  )
}

/** Makes a new plan, or a series of them, after this event. */
export const CopyEvent = (props: Props) => {
  const { t } = useDeskTranslation()
  return (
    <DialogButton label={t('events:copy.button')}>
      {(onClose) => <Form {...props} onClose={onClose} />}
    </DialogButton>
  )
}
