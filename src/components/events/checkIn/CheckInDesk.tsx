'use client'

import { useState } from 'react'

import { formatBeijing } from '../../../legal/beijing'
import { useDeskTranslation } from '../../useDeskTranslation'
import type { ListEntry } from './judgeOffline'
import { useCamera } from './useCamera'
import { useDoor } from './useDoor'
import type { Door } from './useDoor'

type Props = { event: { id: string; title: string }; first: readonly ListEntry[] }

const Counts = ({ entries, queue, isOnline }: Door) => {
  const { t } = useDeskTranslation()
  const placed = entries.filter(({ state }) => state === 'registered' || state === 'attended').length
  const inside = entries.filter(({ state }) => state === 'attended').length
  const waiting = queue.filter(({ problem }) => !problem).length
  return (
    <p className="door__counts">
      <span>{t('events:checkIn.inside', { inside: inside + waiting, placed })}</span>
      <span className={isOnline ? 'door__line' : 'door__line door__line--off'}>
        {t(isOnline ? 'events:checkIn.online' : 'events:checkIn.offline', { waiting })}
      </span>
    </p>
  )
}

const Problems = ({ queue, forget }: Door) => {
  const { t } = useDeskTranslation()
  const problems = queue.filter(({ problem }) => problem)
  if (problems.length === 0) return null
  return (
    <section className="door__problems" aria-label={t('events:checkIn.problems')}>
      <h2>{t('events:checkIn.problems')}</h2>
      <ul>
        {problems.map(({ key, name, problem }) => (
          <li key={key}>
            <strong>{name}</strong> {problem}{' '}
            <button type="button" className="door__small" onClick={() => forget(key)}>
              {t('events:checkIn.seen')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Tickets that two doors have admitted: shown at every door until somebody settles it. */
const Doubles = ({ entries }: Door) => {
  const { t, locale } = useDeskTranslation()
  const doubled = entries.flatMap(({ doubledAt, ...entry }) => (doubledAt ? [{ ...entry, doubledAt }] : []))
  if (doubled.length === 0) return null
  return (
    <section className="door__problems door__problems--loud" role="alert">
      <h2>{t('events:checkIn.doubles')}</h2>
      <ul>
        {doubled.map(({ id, name, number, doubledAt }) => (
          <li key={id}>
            {t('events:checkIn.doubled', {
              name,
              number,
              at: formatBeijing(new Date(doubledAt), locale, 'minute'),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names on the list, found by any part of name, organisation or number. */
const MOST_FOUND = 12

const NameSearch = ({ door, onShow }: { door: Door; onShow: (registration: string) => void }) => {
  const { t } = useDeskTranslation()
  const [term, setTerm] = useState('')
  const wanted = term.trim().toLowerCase()
  const found =
    wanted === ''
      ? []
      : door.entries
          .filter(({ name, organisation, number, receipt }) =>
            [name, organisation ?? '', String(number), receipt].some((text) =>
              text.toLowerCase().includes(wanted),
            ),
          )
          .slice(0, MOST_FOUND)
  return (
    <section className="door__names">
      <label htmlFor="door-name">{t('events:checkIn.byName')}</label>
      <input
        id="door-name"
        className="desk-input"
        value={term}
        autoComplete="off"
        onChange={({ target }) => setTerm(target.value)}
      />
      <ul>
        {found.map((entry) => (
          <li key={entry.id}>
            <span>
              {entry.number} · {entry.name} {entry.organisation}
            </span>
            {entry.state === 'registered' ? (
              <button type="button" className="door__small" onClick={() => onShow(entry.id)}>
                {t('workflow:event-registrations.actions.check-in')}
              </button>
            ) : (
              <span className="desk-muted">{t(`workflow:event-registrations.states.${entry.state}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The door of an event on a phone: scan a ticket, type its code, or find a name. */
export const CheckInDesk = ({ event, first }: Props) => {
  const { t } = useDeskTranslation()
  const door = useDoor(event.id, first, t)
  const { video, isOn, isRefused, toggle } = useCamera((scanned) => void door.show({ scanned }))
  const [code, setCode] = useState('')
  return (
    <main className="door">
      <h1>{event.title}</h1>
      <Counts {...door} />
      <div className={door.said ? `door__said door__said--${door.said.tone}` : 'door__said'} role="status">
        {door.said && (
          <>
            <strong>{door.said.text}</strong>
            {door.said.detail && <span>{door.said.detail}</span>}
          </>
        )}
      </div>
      <Doubles {...door} />
      <Problems {...door} />
      <video ref={video} className="door__video" hidden={!isOn} muted playsInline />
      <button type="button" className="door__button" aria-pressed={isOn} onClick={toggle}>
        {t(isOn ? 'events:checkIn.stop' : 'events:checkIn.scan')}
      </button>
      {isRefused && <p role="alert">{t('events:checkIn.noCamera')}</p>}
      <form
        className="door__typed"
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (code.trim() === '') return
          void door.show({ typed: code })
          setCode('')
        }}
      >
        <label htmlFor="door-code">{t('events:checkIn.byCode')}</label>
        <input
          id="door-code"
          className="desk-input"
          value={code}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="door__small">
          {t('workflow:event-registrations.actions.check-in')}
        </button>
      </form>
      <NameSearch door={door} onShow={(registration) => void door.show({ registration })} />
    </main>
  )
}
