'use client'

import { useEffect, useRef } from 'react'

import { printedClause } from '../../clauses/printedClause'
import type { ClauseCounts, PointsDeskView } from '../../points/pointsDesk'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  desk: PointsDeskView
  cap: number
  chosen: string | null
  onChoose: (clause: string | null) => void
}

/** Characters of a clause without a heading that name it here. */
const BEGINNING = 30

const Counts = ({ comments, open, cap }: ClauseCounts & { cap: number }) => {
  const { t } = useDeskTranslation()
  if (comments === 0) return null
  const say = (count: number) => (count > cap ? t('admin:queue.moreThan', { cap }) : String(count))
  return (
    <span className="desk-tree__counts">
      {open > 0 && (
        <span className="desk-tree__open" title={t('points:desk.open', { count: say(open) })}>
          {say(open)}
        </span>
      )}
      <span className="desk-muted" title={t('points:desk.comments', { count: say(comments) })}>
        {say(comments)}
      </span>
    </span>
  )
}

/** The draft's clauses, each with how many comments it has and how many of them still have no point. */
export const ClauseTree = ({ desk, cap, chosen, onChoose }: Props) => {
  const { t } = useDeskTranslation()
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const item = (anchor: string | null, words: string, counts: ClauseCounts, level: number) => (
    <li key={anchor ?? 'whole'} ref={anchor === chosen ? current : undefined}>
      <button
        type="button"
        className="desk-tree__item"
        style={{ paddingInlineStart: `${0.6 + level * 0.9}rem` }}
        aria-current={anchor === chosen || undefined}
        onClick={() => onChoose(anchor)}
      >
        <span className="desk-tree__words">{words}</span>
        <Counts {...counts} cap={cap} />
      </button>
    </li>
  )
  return (
    <nav className="desk-tree" aria-label={t('points:desk.clauses')}>
      <ul>
        {item(null, t('admin:queue.wholeDraft'), desk.whole, 0)}
        {desk.clauses.map(({ anchor, level, number, heading, text, ...counts }) =>
          item(anchor, printedClause(number, heading || text.slice(0, BEGINNING)), counts, level - 1),
        )}
      </ul>
    </nav>
  )
}
