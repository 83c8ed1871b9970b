'use client'

import { memo, useEffect, useRef } from 'react'

import { formatBeijing } from '../../legal/beijing'
import type { QueueRow } from '../../queries/commentQueue'
import type { Tone } from '../../workflow/definition'
import { StateBadge } from '../StateBadge'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  row: QueueRow
  tone: Tone
  isActive: boolean
  isOpen: boolean
  isSelected: boolean
  onSelect: (id: string) => void
  onOpen: (id: string) => void
}

const Outcome = ({ row }: { row: QueueRow }) => {
  const { t } = useDeskTranslation()
  const outcome = row.disposition ?? row.exclusion
  if (outcome) return <span>{t(`workflow:options.${outcome}`)}</span>
  const [first, ...others] = row.points
  if (!first) return null
  return (
    <span className="desk-row__points" title={row.points.join(t('admin:listSeparator'))}>
      {others.length > 0 ? t('points:several', { title: first, others: others.length }) : first}
    </span>
  )
}

/** A comment in the list: what it says first, then on what, from whom, when, and who has it. */
export const QueueRowItem = memo(function QueueRowItem(props: Props) {
  const { row, tone, isActive, isOpen, isSelected, onSelect, onOpen } = props
  const { t, locale } = useDeskTranslation()
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const classes = ['desk-row', isActive && 'desk-row--active', isOpen && 'desk-row--open']
  return (
    <li ref={ref} className={classes.filter(Boolean).join(' ')}>
      <label className="desk-row__select">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('admin:queue.select', { code: row.receiptCode })}
          onChange={() => onSelect(row.id)}
        />
      </label>
      <button
        type="button"
        className="desk-row__open"
        aria-current={isOpen || undefined}
        onClick={() => onOpen(row.id)}
      >
        <span className="desk-row__text">{row.excerpt}</span>
        <span className="desk-row__facts">
          <StateBadge tone={tone} label={t(`workflow:comments.states.${row.state}`)} />
          <Outcome row={row} />
          <span className="desk-row__clause">{row.clauseLabel ?? t('admin:queue.wholeDraft')}</span>
          <span>{row.nameMasked || t('admin:queue.anonymous')}</span>
          {row.countyName && <span>{(locale === 'en' && row.countyNameEn) || row.countyName}</span>}
          <span>{t(`fields:channels.${row.channel}`)}</span>
          <time dateTime={row.arrivedAt}>{formatBeijing(new Date(row.arrivedAt), locale, 'minute')}</time>
          {row.late && <span className="desk-flag">{t('fields:comments.late')}</span>}
          {row.unverified && <span className="desk-flag">{t('fields:comments.unverified')}</span>}
          {row.suspect && <span className="desk-flag">{t('fields:comments.suspect')}</span>}
          {row.disowned && <span className="desk-flag">{t('privacy:disowned')}</span>}
          {row.assigneeName && <span className="desk-row__assignee">{row.assigneeName}</span>}
        </span>
      </button>
    </li>
  )
})
