import Link from 'next/link'

import type { Locale, Translate } from '../../i18n'
import type { Claimed, SecondLook } from '../../queries/waitingTasks'
import { DueBadge } from '../clock/DueBadge'
import { dueBadge } from '../clock/dueBadge'
import { stateBadgeOf } from '../stateBadgeOf'
import { collectionLabel } from './collectionLabel'
import { titleIn } from './titleIn'

type Props = {
  title: string
  records: readonly (Claimed | SecondLook)[]
  t: Translate
  locale: Locale
  now: Date
}

/** Records of any kind under one heading, with how long there still is. */
export const RecordList = ({ title, records, t, locale, now }: Props) =>
  records.length === 0 ? null : (
    <section className="desk-card">
      <h2 className="desk-card__title">
        {title} <span className="desk-card__count">{records.length}</span>
      </h2>
      <ul className="desk-tasks">
        {records.map(({ collection, id, state, dueAt, ...titles }) => {
          const due = dueAt ? dueBadge({ dueAt, dueUnknownYear: null, left: null }, { t, locale, now }) : null
          return (
            <li key={id} className="desk-task">
              <Link href={`/admin/collections/${collection}/${id}`} className="desk-task__title">
                {titleIn(locale, titles) || collectionLabel(t, collection)}
              </Link>
              <span className="desk-task__facts">
                {stateBadgeOf(t, collection, state)}
                {due && <DueBadge {...due} />}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
