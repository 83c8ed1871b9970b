import Link from 'next/link'

import type { Translate } from '../../i18n'
import { formatReceiptCode } from '../../intake/receiptCode'
import type { ClaimedComment } from '../../queries/myWork'
import { stateBadgeOf } from '../stateBadgeOf'

type Props = { claimed: readonly ClaimedComment[]; me: string; t: Translate }

/** The comments this person has claimed, the oldest first. */
export const ClaimedComments = ({ claimed, me, t }: Props) => (
  <section className="desk-card">
    <h2 className="desk-card__title">{t('admin:work.claimed')}</h2>
    <ul className="desk-tasks">
      {claimed.map(({ id, receiptCode, excerpt, state }) => (
        <li key={id} className="desk-task">
          <Link
            href={`/admin/collections/comments/${id}`}
            className="desk-task__title desk-task__title--excerpt"
          >
            {excerpt}
          </Link>
          <span className="desk-task__facts">
            {stateBadgeOf(t, 'comments', state)}
            <span className="desk-muted">{formatReceiptCode(receiptCode)}</span>
          </span>
        </li>
      ))}
    </ul>
    <Link href={`/admin/collections/comments?state=all&order=oldest&assignee=${me}`} className="desk-more">
      {t('admin:work.allClaimed')}
    </Link>
  </section>
)
