'use client'

import type { Finding } from '../../../livestream/patrol/patrol'
import { formatBeijing } from '../../../legal/beijing'
import { useDeskTranslation } from '../../useDeskTranslation'

/** Findings of a patrol with their times, and the case of each that was reported. */
export const PatrolFindings = ({ findings }: { findings: readonly Finding[] }) => {
  const { t, locale } = useDeskTranslation()
  if (findings.length === 0) return <p className="desk-muted">{t('livestream:patrol.noFindings')}</p>
  return (
    <ol className="desk-findings">
      {[...findings].reverse().map(({ key, at, note, topic, case: found, report }) => (
        <li key={key}>
          <time dateTime={at}>{formatBeijing(new Date(at), locale, 'minute')}</time>{' '}
          {topic && <strong>{t(`livestream:topics.${topic}`)}</strong>} <span>{note}</span>{' '}
          {found && <a href={`/admin/moderation/${found}`}>{t('livestream:patrol.openCase')}</a>}
          {!report && <span className="desk-muted">{t('livestream:patrol.notReported')}</span>}
        </li>
      ))}
    </ol>
  )
}
