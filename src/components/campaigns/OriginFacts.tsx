import Link from 'next/link'

import type { CampaignSample } from '../../campaigns/campaignDetail'
import type { Locale, Translate } from '../../i18n'
import { formatReceiptCode } from '../../intake/receiptCode'
import { formatBeijing } from '../../legal/beijing'

type Props = { comment: Omit<CampaignSample, 'body'>; t: Translate; locale: Locale }

/** Which comment, whose, by which channel and when. */
export const OriginFacts = ({ comment, t, locale }: Props) => (
  <>
    <Link href={`/admin/collections/comments/${comment.id}`} prefetch={false}>
      {formatReceiptCode(comment.receiptCode)}
    </Link>
    <span>{comment.nameMasked || t('campaigns:anonymous')}</span>
    <span>{t(`fields:channels.${comment.channel}`)}</span>
    <time dateTime={comment.arrivedAt}>{formatBeijing(new Date(comment.arrivedAt), locale, 'minute')}</time>
  </>
)
