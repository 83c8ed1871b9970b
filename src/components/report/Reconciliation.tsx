import Link from 'next/link'

import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatReceiptCode } from '../../intake/receiptCode'
import type { MissingComment, Unreconciled } from '../../report/findUnreconciled'

type Props = { missing: Unreconciled; total: number; locale: Locale }

const Missing = ({ comment, locale }: { comment: MissingComment; locale: Locale }) => {
  const t = translator(locale, 'report')
  const { id, receipt, standing, point } = comment
  return (
    <li>
      <Link href={`/admin/collections/comments/${id}`}>{formatReceiptCode(receipt)}</Link>
      <span>{t(`tab.standing.${standing}`, { point: point?.title ?? '' })}</span>
      {point && <Link href={`/admin/collections/points/${point.id}`}>{t('tab.openRecord')}</Link>}
    </li>
  )
}

/** Whether the numbers agree, and if not, which comments are missing and where they stand. */
export const Reconciliation = ({ missing, total, locale }: Props) => {
  const t = translator(locale, 'report')
  const { count, hasMore, comments } = missing
  if (total === 0) return <p className="desk-card desk-muted">{t('tab.empty')}</p>
  if (count === 0) return <p className="desk-card desk-report__fits">{t('tab.reconciles')}</p>
  return (
    <section className="desk-card desk-report__missing">
      <p className="desk-strong">{t(hasMore ? 'tab.missingMore' : 'tab.missing', { count })}</p>
      {comments.length < count && <p>{t('tab.missingShown', { shown: comments.length })}</p>}
      <ul>
        {comments.map((comment) => (
          <Missing key={comment.id} comment={comment} locale={locale} />
        ))}
      </ul>
    </section>
  )
}
