'use client'

import { formatReceiptCode } from '../../intake/receiptCode'
import { useDeskTranslation } from '../useDeskTranslation'
import type { Entered } from './types'

type Props = { last: Entered | undefined; recent: readonly Entered[] }

const saidOf = ({ late, repeated }: Entered) => (repeated ? 'repeated' : late ? 'savedLate' : 'saved')

/** The receipt just given, large enough to read aloud to a caller, and the nine before it. */
export const RecentEntries = ({ last, recent }: Props) => {
  const { t, locale } = useDeskTranslation()
  return (
    <aside className="desk-entry__recent" aria-label={t('entry:recent')}>
      <div role="status" className="desk-entry__last">
        {last && (
          <>
            <p>{t(`entry:${saidOf(last)}`)}</p>
            <p className="desk-muted">{t('entry:receipt')}</p>
            <p className="desk-entry__code">{formatReceiptCode(last.receipt)}</p>
          </>
        )}
      </div>
      <h2>{t('entry:recent')}</h2>
      {recent.length === 0 && <p className="desk-muted">{t('entry:recentNone')}</p>}
      <ol>
        {recent.map(({ receipt, channel, opening, late }) => (
          <li key={receipt}>
            <p>
              <span className="desk-entry__code">{formatReceiptCode(receipt)}</span>
              {late && <span className="desk-flag">{t('fields:comments.late')}</span>}
            </p>
            <p className="desk-muted">
              {t(`fields:channels.${channel}`)} · {opening}
            </p>
            <p>
              <a href={`/${locale}/receipts/${receipt}/pdf`} target="_blank" rel="noreferrer">
                {t('entry:print')}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </aside>
  )
}
