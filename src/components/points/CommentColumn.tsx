'use client'

import { Button } from '@payloadcms/ui'

import { DeskErrors } from '../DeskErrors'
import { printedClause } from '../../clauses/printedClause'
import type { DeskComment } from '../../points/clauseComments'
import { useDeskTranslation } from '../useDeskTranslation'
import { CommentCard } from './CommentCard'
import type { PointsDeskState } from './usePointsDesk'

type Props = { state: PointsDeskState; onAssign: () => void; onCampaign: (comment: DeskComment) => void }

const Heading = ({ state }: { state: PointsDeskState }) => {
  const { t } = useDeskTranslation()
  const { desk, place, points } = state
  const point = points.find(({ id }) => id === place.point)
  if (point) {
    return (
      <div className="desk-said__clause">
        <h2>{t('points:desk.ofPoint', { title: point.title })}</h2>
        <button type="button" className="desk-link-button" onClick={() => state.go({})}>
          {t('points:desk.backToClause')} <kbd className="desk-key">Esc</kbd>
        </button>
      </div>
    )
  }
  const clause = desk.clauses.find(({ anchor }) => anchor === place.clause)
  if (!clause) return <h2 className="desk-said__clause">{t('admin:comment.wholeDraft')}</h2>
  return (
    <div className="desk-said__clause">
      <h2>{printedClause(clause.number, clause.heading)}</h2>
      <p>{clause.text}</p>
    </div>
  )
}

const Empty = ({ state }: { state: PointsDeskState }) => {
  const { t } = useDeskTranslation()
  const { place, list } = state
  if (list.hasFailed) return <p className="desk-empty">{t('admin:unreachable')}</p>
  const isDone = place.view === 'open' && !place.point
  return (
    <div className="desk-empty">
      <p>{t(isDone ? 'points:desk.allGrouped' : 'points:desk.noComments')}</p>
      <Button type="button" size="small" buttonStyle="secondary" onClick={() => state.stepClause(1)}>
        {t('points:desk.nextClause')} <kbd className="desk-key">n</kbd>
      </Button>
    </div>
  )
}

/** The chosen clause and its comments, oldest first. */
export const CommentColumn = ({ state, onAssign, onCampaign }: Props) => {
  const { t } = useDeskTranslation()
  const { list, place, errors, selected } = state
  return (
    <section className="desk-saids" aria-label={t('fields:comments.plural')} aria-busy={list.isLoading}>
      <Heading state={state} />
      <div className="desk-saids__bar">
        {!place.point && (
          <div className="desk-choice" role="group" aria-label={t('points:desk.view')}>
            {(['open', 'all'] as const).map((view) => (
              <button
                key={view}
                type="button"
                className="desk-tab"
                aria-pressed={place.view === view}
                onClick={() => state.go({ view })}
              >
                {t(`points:desk.views.${view}`)}
              </button>
            ))}
          </div>
        )}
        {selected.size > 0 && (
          <span className="desk-strong">{t('admin:queue.selected', { count: selected.size })}</span>
        )}
      </div>
      <DeskErrors sentences={errors} />
      {list.isLoading && <p role="status">{t('admin:loading')}</p>}
      {!list.isLoading && list.comments.length === 0 && <Empty state={state} />}
      <ol className="desk-saids__list">
        {list.comments.map((comment, index) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            index={index}
            state={state}
            onAssign={onAssign}
            onCampaign={onCampaign}
          />
        ))}
      </ol>
      {list.hasMore && (
        <Button
          type="button"
          size="small"
          buttonStyle="secondary"
          disabled={list.isLoadingMore}
          onClick={() => void list.loadMore()}
        >
          {t('points:desk.more')}
        </Button>
      )}
    </section>
  )
}
