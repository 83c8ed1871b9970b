import Link from 'next/link'

import type { Locale, Translate } from '../../i18n'
import { CHART_CAP } from '../../queries/myWork'
import type { Progress } from '../../queries/myWork'
import { commentWorkflow } from '../../workflow/comments'
import { stateBadgeOf } from '../stateBadgeOf'
import { dueWords } from './dueWords'
import { titleIn } from './titleIn'

type Props = { progress: Progress; t: Translate; locale: Locale; now: Date }

const STATES = Object.keys(commentWorkflow.states)

const queueOf = (consultation: string, state: string) =>
  `/admin/collections/comments?state=${state}&order=oldest&consultation=${consultation}`

/** How far the comments on one consultation are: a bar, and the same in numbers that lead into the queue. */
export const ProgressChart = ({ progress, t, locale, now }: Props) => {
  const { id, counts } = progress
  const countOf = (state: string) => counts[state] ?? 0
  const total = STATES.reduce((sum, state) => sum + countOf(state), 0)
  const settled = countOf('decided') + countOf('excluded')
  const due = dueWords(t, progress, now)
  const shown = STATES.filter((state) => countOf(state) > 0)
  const words = (state: string) => (countOf(state) > CHART_CAP ? `${CHART_CAP}+` : String(countOf(state)))
  return (
    <section className="desk-card">
      <h3 className="desk-card__title desk-card__title--record">
        <Link href={`/admin/collections/consultations/${id}`}>{titleIn(locale, progress)}</Link>
      </h3>
      <p className="desk-task__facts">
        {stateBadgeOf(t, 'consultations', progress.state)}
        {due && (
          <span className={due.isPressing ? 'desk-due desk-due--pressing' : 'desk-due'}>{due.words}</span>
        )}
        <span className="desk-muted">{t('admin:progress.settled', { settled, total })}</span>
      </p>
      {total === 0 ? (
        <p className="desk-muted">{t('admin:progress.none')}</p>
      ) : (
        <>
          <div className="desk-bar" aria-hidden="true">
            {shown.map((state) => (
              <span
                key={state}
                className={`desk-bar__part desk-bar__part--${state}`}
                style={{ flexGrow: countOf(state) }}
              />
            ))}
          </div>
          <ul className="desk-legend">
            {STATES.map((state) => (
              <li key={state}>
                <Link href={queueOf(id, state)}>
                  <span className={`desk-legend__mark desk-bar__part--${state}`} aria-hidden="true" />
                  {t(`workflow:comments.states.${state}`)} <strong>{words(state)}</strong>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
