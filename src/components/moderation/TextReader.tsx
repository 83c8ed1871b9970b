'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import type { CuePage, ShownCue, ShownText } from '../../queries/broadcastTexts'
import { askDesk } from '../askDesk'
import { clockOf } from '../rules/clockOf'
import { segmentsOf } from '../rules/segmentsOf'
import { useDeskTranslation } from '../useDeskTranslation'
import type { TextsOf } from './useBroadcastTexts'

type Asked = { from?: number; at?: number }

type Props = {
  of: TextsOf
  text: ShownText
  /** Position of the player in milliseconds; without one, nothing is followed. */
  at?: number
  onJump?: (ms: number) => void
  /** Where to begin; else at the beginning, and with the player. */
  place?: number
}

/** The last cue that has begun. */
const currentOf = (cues: readonly ShownCue[], at: number): ShownCue | undefined =>
  cues.findLast(({ startMs }) => startMs !== null && startMs <= at)

const CueText = ({ text, marks }: ShownCue) => {
  const { t } = useDeskTranslation()
  return segmentsOf({ text, marks }).map(({ start, text: part, marks: covering }) =>
    covering.length === 0 ? (
      <span key={start}>{part}</span>
    ) : (
      <mark
        key={start}
        className="desk-hit desk-hit--hits"
        title={covering
          .map(({ rule, word, form }) => t('rules:test.mark', { rule, word, form: t(`rules:forms.${form}`) }))
          .join(t('rules:test.separator'))}
      >
        {part}
      </mark>
    ),
  )
}

type Filter = { search: string; hitsOnly: boolean }

const fetchPage = (path: string, { from, at }: Asked, { search, hitsOnly }: Filter) => {
  const query = new URLSearchParams({
    ...(from !== undefined && { from: String(from) }),
    ...(at !== undefined && { at: String(at) }),
    ...(search !== '' && { q: search }),
    ...(hitsOnly && { hits: '1' }),
  })
  return askDesk<CuePage>(`${path}?${query.toString()}`)
}

/** Cues before the one somebody goes to, and those of the stretch before. */
const LEAD = 3
const STRETCH = 200

/** A text as a list of cues: each jumps the player to its moment, and the list follows the player. */
export const TextReader = ({ of, text, at, onJump, place }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const [page, setPage] = useState<CuePage>()
  const [asked, setAsked] = useState<Asked>({ from: Math.max((place ?? 0) - LEAD, 0) })
  const [filter, setFilter] = useState<Filter>({ search: '', hitsOnly: false })
  const [isFollowing, setIsFollowing] = useState(at !== undefined && place === undefined)
  const path = `/broadcast-texts/${of.collection}/${of.id}/${text.id}`
  useEffect(() => {
    void fetchPage(path, asked, filter).then((answer) => {
      if (answer.ok) setPage(answer.data)
    })
  }, [path, asked, filter])

  const isFiltered = filter.search !== '' || filter.hitsOnly
  const cues = page?.cues ?? []
  const current = at === undefined ? undefined : currentOf(cues, at)
  const hasPassed = current !== undefined && current === cues.at(-1) && page?.next !== null
  const isBefore = at !== undefined && cues.length > 0 && !current && page?.hasEarlier === true
  const isAway = isFollowing && !isFiltered && (hasPassed || isBefore)
  const second = Math.floor((at ?? 0) / 1000)
  useEffect(() => {
    if (!isAway) return
    // The player has left what is shown.
    void fetchPage(path, { at: second * 1000 }, { search: '', hitsOnly: false }).then((answer) => {
      if (answer.ok) setPage(answer.data)
    })
  }, [isAway, second, path])

  const shownPlace = isFollowing ? current?.place : (place ?? current?.place)
  const isShown = page !== undefined
  useEffect(() => {
    if (shownPlace === undefined || (!isFollowing && place === undefined)) return
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${shownPlace}"]`)
    // The list moves, and not the page: whoever watches the player keeps it before their eyes.
    if (row && list.current) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 3
  }, [shownPlace, isFollowing, place, isShown])

  const narrow = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change })
    setAsked({ from: 0 })
  }
  const turnTo = (from: number) => {
    setIsFollowing(false)
    setAsked({ from: Math.max(from, 0) })
  }
  return (
    <div className="desk-reader">
      <form
        className="desk-reader__search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          narrow({ search: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
        }}
      >
        <label htmlFor={`${id}-q`}>{t('rules:texts.search')}</label>
        <input id={`${id}-q`} name="q" type="search" className="desk-input" maxLength={100} />
        <Button type="submit" size="small" margin={false} buttonStyle="secondary">
          {t('rules:texts.searchButton')}
        </Button>
      </form>
      <p className="desk-reader__choices">
        <label>
          <input
            type="checkbox"
            checked={filter.hitsOnly}
            onChange={({ target }) => narrow({ hitsOnly: target.checked })}
          />{' '}
          {t('rules:texts.hitsOnly')}
        </label>
        {at !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={isFollowing}
              onChange={({ target }) => setIsFollowing(target.checked)}
            />{' '}
            {t('rules:texts.follow')}
          </label>
        )}
      </p>
      {text.faults.length > 0 && (
        <p className="desk-muted">{t('rules:texts.faulty', { count: text.faults.length })}</p>
      )}
      {page?.hasEarlier && !isFiltered && (
        <button type="button" className="desk-jump" onClick={() => turnTo((cues[0]?.place ?? 0) - STRETCH)}>
          {t('rules:texts.earlier')}
        </button>
      )}
      {page && cues.length === 0 && <p>{t('rules:texts.noMatch')}</p>}
      <ol
        ref={list}
        className="desk-transcript desk-reader__cues"
        tabIndex={0}
        aria-label={t('rules:texts.stretch')}
      >
        {cues.map((cue) => (
          <li
            key={cue.place}
            data-place={cue.place}
            aria-current={cue.place === shownPlace ? 'true' : undefined}
          >
            {cue.startMs === null ? (
              <span className="desk-muted">{t('rules:texts.noTime')}</span>
            ) : onJump ? (
              <button
                type="button"
                className="desk-jump"
                aria-label={t('livestream:desk.jump', { time: clockOf(cue.startMs) })}
                onClick={() => onJump(cue.startMs ?? 0)}
              >
                {clockOf(cue.startMs)}
              </button>
            ) : (
              <span className="desk-number">{clockOf(cue.startMs)}</span>
            )}{' '}
            {cue.speaker && <span className="desk-muted">{cue.speaker} </span>}
            <CueText {...cue} />
          </li>
        ))}
      </ol>
      {page?.next != null && (
        <button type="button" className="desk-jump" onClick={() => turnTo(page.next ?? 0)}>
          {t('rules:texts.later')}
        </button>
      )}
    </div>
  )
}
