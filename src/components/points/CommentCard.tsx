'use client'

import { useEffect, useRef } from 'react'

import { formatReceiptCode } from '../../intake/receiptCode'
import { formatBeijing } from '../../legal/beijing'
import type { DeskComment } from '../../points/clauseComments'
import { useDeskTranslation } from '../useDeskTranslation'
import type { PointsDeskState } from './usePointsDesk'
import { SuggestionList } from './SuggestionList'

type Props = {
  comment: DeskComment
  index: number
  state: PointsDeskState
  onAssign: () => void
  onCampaign: (comment: DeskComment) => void
}

const Facts = ({ comment }: { comment: DeskComment }) => {
  const { t, locale } = useDeskTranslation()
  return (
    <span className="desk-said__facts">
      <a href={`/admin/collections/comments/${comment.id}`} target="_blank" rel="noreferrer">
        {formatReceiptCode(comment.receiptCode)}
      </a>
      <span>{comment.nameMasked || t('admin:queue.anonymous')}</span>
      <span>{t(`fields:channels.${comment.channel}`)}</span>
      <time dateTime={comment.arrivedAt}>{formatBeijing(new Date(comment.arrivedAt), locale, 'minute')}</time>
      {comment.state === 'received' && <span>{t('workflow:comments.states.received')}</span>}
      {comment.disposition && (
        <span className="desk-flag">
          {t('points:desk.ownAnswer', { answer: t(`workflow:options.${comment.disposition}`) })}
        </span>
      )}
      {comment.assigneeName && <span className="desk-row__assignee">{comment.assigneeName}</span>}
    </span>
  )
}

const Carried = ({ comment, state }: Pick<Props, 'comment' | 'state'>) => {
  const { t } = useDeskTranslation()
  const { desk, leave, isBusy } = state
  const mayLeave = desk.mayGroup && comment.state === 'grouped'
  return comment.points.map((point) => (
    <span key={point.id} className="desk-chip">
      {point.title}
      {mayLeave && (
        <button
          type="button"
          disabled={isBusy}
          aria-label={t('points:desk.unassign', { title: point.title })}
          onClick={() => void leave(comment, point.id)}
        >
          ✕
        </button>
      )}
    </span>
  ))
}

/** A comment to be read: what it says, from whom, and the points it carries; the one being read shows what can be done. */
export const CommentCard = ({ comment, index, state, onAssign, onCampaign }: Props) => {
  const { t } = useDeskTranslation()
  const { at, selected, desk, isBusy, suggestions } = state
  const isActive = at === index
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const isOpen = ['received', 'screened', 'grouped'].includes(comment.state)
  return (
    <li
      ref={ref}
      className={isActive ? 'desk-said desk-said--active' : 'desk-said'}
      aria-current={isActive || undefined}
      onClick={() => state.setActive(index)}
    >
      <div className="desk-said__head">
        <label className="desk-said__select">
          <input
            type="checkbox"
            checked={selected.has(comment.id)}
            aria-label={t('admin:queue.select', { code: formatReceiptCode(comment.receiptCode) })}
            onChange={() => state.select(comment.id)}
          />
        </label>
        <Facts comment={comment} />
      </div>
      <p className="desk-said__body">{comment.body}</p>
      <div className="desk-said__points">
        <Carried comment={comment} state={state} />
        {desk.mayGroup && isOpen && (
          <button
            type="button"
            className="desk-link-button"
            onClick={() => {
              state.setActive(index)
              onAssign()
            }}
          >
            {t('points:desk.assign')}
            {isActive && <kbd className="desk-key">a</kbd>}
          </button>
        )}
        {comment.campaign && (
          <>
            <a href={`/admin/collections/campaigns/${comment.campaign.id}`} target="_blank" rel="noreferrer">
              {t('campaigns:one', { members: comment.campaign.members })}
            </a>
            {desk.mayGroup && (
              <button type="button" className="desk-link-button" onClick={() => onCampaign(comment)}>
                {t('campaigns:assign')}
                {isActive && <kbd className="desk-key">g</kbd>}
              </button>
            )}
          </>
        )}
      </div>
      {isActive && (
        <SuggestionList
          suggestions={suggestions}
          isBusy={isBusy}
          onRefuse={(point) => void state.refuse(point)}
          onAccept={({ point, title }) =>
            void state.toggle({ id: point, title, state: 'open', disposition: null })
          }
        />
      )}
    </li>
  )
}
