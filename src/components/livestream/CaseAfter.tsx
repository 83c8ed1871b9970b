'use client'

import { formatBeijing } from '../../legal/beijing'
import { NOTICE_ACTS } from '../../livestream/appeals/noticeActs'
import type { CaseReview } from '../../queries/caseReview'
import { useDeskTranslation } from '../useDeskTranslation'
import { useRows } from './useRows'

type File = { id: string; originalName: string; purpose?: string; url: string }

type Props = { id: string; after: NonNullable<CaseReview['after']> }

/** What the operator was told, by when it is to be put right, and what they have handed in: read to verify it. */
export const CaseAfter = ({ id, after }: Props) => {
  const { t, locale } = useDeskTranslation()
  const files = useRows<File>('case-files', 'subjectId', id) ?? []
  const handedIn = files.filter(({ purpose }) => NOTICE_ACTS.some((act) => act === purpose))
  const days = (['rectifyBy', 'appealBy'] as const).filter((name) => after[name] !== null)
  return (
    <section className="desk-panel" aria-labelledby="case-after">
      <h2 id="case-after">{t('livestream:desk.after')}</h2>
      <p>
        <a href={`/api/livestream/cases/${id}/notice`} target="_blank" rel="noreferrer">
          {t('livestream:desk.notice', { number: after.noticeNumber })}
        </a>
      </p>
      <p className="desk-muted">
        {days
          .map(
            (name) =>
              `${t(`livestream:live-cases.fields.${name}`)} ${formatBeijing(new Date(after[name] ?? ''), locale, 'day')}`,
          )
          .join(' · ')}
      </p>
      {after.rectification && (
        <>
          <p>
            <strong>{t('livestream:live-cases.fields.rectification')}</strong>
          </p>
          <p className="desk-lines">{after.rectification}</p>
        </>
      )}
      {handedIn.length > 0 && (
        <ul>
          {handedIn.map(({ id: file, originalName, purpose, url }) => (
            <li key={file}>
              <a href={url} target="_blank" rel="noreferrer">
                {originalName}
              </a>{' '}
              <span className="desk-muted">{t(`livestream:notice.page.${purpose}.title`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
