import Link from 'next/link'

import type { SameSender } from '../../campaigns/sameSender'
import type { Translate } from '../../i18n'

/** Comments of one person, each with the channel it came by. */
export const SenderLinks = ({ comments, t }: { comments: readonly SameSender[]; t: Translate }) =>
  comments.map(({ id, receiptCode, channel }) => (
    <Link key={id} className="desk-sender" href={`/admin/collections/comments/${id}`} prefetch={false}>
      {t('campaigns:receipt', { code: receiptCode, channel: t(`fields:channels.${channel}`) })}
    </Link>
  ))
