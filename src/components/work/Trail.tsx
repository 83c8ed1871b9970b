import Link from 'next/link'

import type { Locale, Translate } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import type { TrailEntry } from '../../queries/myWork'
import { actLabel } from '../timeline/actLabel'
import { collectionLabel } from './collectionLabel'

type Props = { trail: readonly TrailEntry[]; t: Translate; locale: Locale }

const actorOf = (t: Translate, { actorKind, actorName }: TrailEntry) =>
  actorKind === 'staff' ? actorName : t(`admin:actors.${actorKind}`)

/** The latest acts of the whole system, for the auditor. */
export const Trail = ({ trail, t, locale }: Props) => (
  <section className="desk-card">
    <h2 className="desk-card__title">{t('admin:work.trail')}</h2>
    {trail.length === 0 && <p className="desk-muted">{t('admin:work.trailEmpty')}</p>}
    <ul className="desk-tasks">
      {trail.map((entry) => (
        <li key={entry.id} className="desk-task">
          <Link href={`/admin/collections/audit-entries/${entry.id}`} className="desk-task__title">
            {collectionLabel(t, entry.subjectCollection)} ·{' '}
            {actLabel(t, entry.subjectCollection, entry.action)}
          </Link>
          <span className="desk-task__facts desk-muted">
            <span>{actorOf(t, entry)}</span>
            <time dateTime={entry.at}>{formatBeijing(new Date(entry.at), locale, 'minute')}</time>
          </span>
        </li>
      ))}
    </ul>
    <Link href="/admin/collections/audit-entries" className="desk-more">
      {t('admin:work.wholeTrail')}
    </Link>
  </section>
)
