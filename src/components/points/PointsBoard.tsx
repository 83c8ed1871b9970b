'use client'

import Link from 'next/link'
import { useState } from 'react'

import type { PointRow } from '../../points/findPoints'
import { useDeskKeys } from '../useDeskKeys'
import { useDeskTranslation } from '../useDeskTranslation'
import { BoardDialogs } from './BoardDialogs'
import { ClauseTree } from './ClauseTree'
import { CommentColumn } from './CommentColumn'
import { deskKeys } from './deskKeys'
import type { Opened } from './deskKeys'
import { POINT_SEARCH_ID, PointShelf } from './PointShelf'
import type { PointsSetup } from './types'
import { usePointsDesk } from './usePointsDesk'

const COLUMNS = ['clauses', 'comments', 'points'] as const

/** The points that have the term in them, those of the clause first. */
const onShelf = (points: readonly PointRow[], term: string, clause: string | null): PointRow[] => {
  const wanted = term.trim().toLowerCase()
  const found = points.filter(({ title, tags, detail }) =>
    [title, detail ?? '', ...tags].some((text) => text.toLowerCase().includes(wanted)),
  )
  const isHere = (point: PointRow) => Number(point.clause === clause)
  return [...found].sort((one, other) => isHere(other) - isHere(one))
}

/** The draft left, its comments in the middle, the points right: points are made and given while reading. */
export const PointsBoard = ({ setup }: { setup: PointsSetup }) => {
  const { t, locale } = useDeskTranslation()
  const state = usePointsDesk(setup)
  const [term, setTerm] = useState('')
  const [opened, setOpened] = useState<Opened>()
  // On a phone one column at a time is in sight.
  const [column, setColumn] = useState<(typeof COLUMNS)[number]>('comments')
  const { desk, place } = state
  const points = onShelf(state.points, term, place.clause)

  useDeskKeys(
    deskKeys({
      state,
      points,
      open: setOpened,
      focusSearch: () => document.getElementById(POINT_SEARCH_ID)?.focus(),
    }),
  )
  return (
    <main className="desk-points" data-column={column}>
      <header className="desk-queue__head">
        <div>
          <h1>{t('points:desk.title')}</h1>
          <Link className="desk-muted" href={`/admin/collections/consultations/${desk.id}`} prefetch={false}>
            {(locale === 'en' && desk.titleEn) || desk.title}
          </Link>
        </div>
        <button type="button" className="desk-link-button desk-wide-only" onClick={() => setOpened('help')}>
          {t('admin:keys.title')} <kbd className="desk-key">?</kbd>
        </button>
      </header>
      <div className="desk-points__switch" role="group" aria-label={t('points:desk.columns')}>
        {COLUMNS.map((name) => (
          <button
            key={name}
            type="button"
            className="desk-tab"
            aria-pressed={column === name}
            onClick={() => setColumn(name)}
          >
            {t(`points:desk.column.${name}`)}
          </button>
        ))}
      </div>
      <div className="desk-points__columns">
        <ClauseTree
          desk={desk}
          cap={setup.clauseCap}
          chosen={place.clause}
          onChoose={(clause) => {
            state.go({ clause })
            setColumn('comments')
          }}
        />
        <CommentColumn
          state={state}
          onAssign={() => setOpened('assign')}
          onCampaign={(comment) => {
            state.setActive(state.list.comments.indexOf(comment))
            setOpened('campaign')
          }}
        />
        <PointShelf
          state={state}
          tones={setup.tones}
          term={term}
          points={points}
          onTerm={setTerm}
          onMake={() => setOpened('make')}
          onSplit={() => setOpened('split')}
          onEdit={() => setOpened('edit')}
        />
      </div>
      {opened && <BoardDialogs opened={opened} state={state} onClose={() => setOpened(undefined)} />}
    </main>
  )
}
