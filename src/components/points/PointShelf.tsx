'use client'

import { StateBadge } from '../StateBadge'
import type { Tone } from '../../workflow/definition'
import type { PointRow } from '../../points/findPoints'
import { useDeskTranslation } from '../useDeskTranslation'
import { PointDetail } from './PointDetail'
import type { PointsDeskState } from './usePointsDesk'

export const POINT_SEARCH_ID = 'desk-point-search'

type Props = {
  state: PointsDeskState
  tones: Record<string, Tone>
  term: string
  /** Those of the clause first; the first nine have keys. */
  points: readonly PointRow[]
  onTerm: (term: string) => void
  onMake: () => void
  onSplit: () => void
  onEdit: () => void
}

const Item = ({
  point,
  index,
  state,
  tones,
}: Pick<Props, 'state' | 'tones'> & { point: PointRow; index: number }) => {
  const { t } = useDeskTranslation()
  const { current, selected, desk, isBusy, place } = state
  const carries = selected.size === 0 && (current?.points.some(({ id }) => id === point.id) ?? false)
  const takes = desk.mayGroup && (current !== undefined || selected.size > 0)
  return (
    <li className={place.point === point.id ? 'desk-point desk-point--open' : 'desk-point'}>
      <button
        type="button"
        className="desk-point__open"
        aria-pressed={place.point === point.id}
        onClick={() => state.go(place.point === point.id ? {} : { point: point.id })}
      >
        <span className="desk-point__title">{point.title}</span>
        <span className="desk-point__facts">
          <StateBadge
            tone={tones[point.state] ?? 'draft'}
            label={t(`workflow:points.states.${point.state}`)}
          />
          <span>{t('points:desk.comments', { count: point.comments })}</span>
          {point.disposition && <span>{t(`workflow:options.${point.disposition}`)}</span>}
          {point.clause !== place.clause && (
            <span className="desk-row__clause">{point.clauseLabel ?? t('admin:queue.wholeDraft')}</span>
          )}
          {point.tags.map((tag) => (
            <span key={tag} className="desk-muted">
              #{tag}
            </span>
          ))}
        </span>
      </button>
      {takes && (
        <button
          type="button"
          className="desk-point__take"
          aria-pressed={carries}
          disabled={isBusy}
          title={t(carries ? 'points:desk.unassign' : 'points:desk.assignTo', { title: point.title })}
          onClick={() => void state.toggle(point)}
        >
          {index < 9 ? <kbd className="desk-key">{index + 1}</kbd> : carries ? '✓' : '＋'}
        </button>
      )}
    </li>
  )
}

/** The points: those of the clause first, then all others; the chosen one with what can be done with it. */
export const PointShelf = (props: Props) => {
  const { state, points, term, onTerm, onMake, onSplit, onEdit } = props
  const { t } = useDeskTranslation()
  const chosen = state.points.find(({ id }) => id === state.place.point)
  return (
    <section className="desk-shelf" aria-label={t('fields:points.plural')}>
      <div className="desk-shelf__bar">
        <input
          id={POINT_SEARCH_ID}
          className="desk-input"
          type="search"
          value={term}
          placeholder={t('points:desk.search')}
          aria-label={t('points:desk.search')}
          onChange={(event) => onTerm(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') onTerm('')
            if (event.key !== 'Escape' && event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.blur()
            if (event.key === 'Enter' && points[0]) state.go({ point: points[0].id })
          }}
        />
        {state.desk.mayMakePoints && (
          <button type="button" className="desk-link-button" onClick={onMake}>
            {t('points:desk.make')} <kbd className="desk-key">c</kbd>
          </button>
        )}
      </div>
      {chosen && (
        <PointDetail key={chosen.id} point={chosen} state={state} onSplit={onSplit} onEdit={onEdit} />
      )}
      {points.length === 0 && (
        <p className="desk-empty">{t(term ? 'points:desk.noSuchPoint' : 'points:desk.noPoints')}</p>
      )}
      <ol className="desk-shelf__list">
        {points.map((point, index) => (
          <Item key={point.id} point={point} index={index} state={state} tones={props.tones} />
        ))}
      </ol>
    </section>
  )
}
