'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { RecordFindings } from '../moderation/RecordFindings'
import { useDeskTranslation } from '../useDeskTranslation'
import { CaseFiles } from './CaseFiles'
import { EvasionHints } from './evasion/EvasionHints'
import { useRows } from './useRows'

type Report = { id: string; description: string; channel: string; state: string; arrivedAt: string }
type Decision = { id: string; origin: string; measure: string; grounds: string }
type Moving = { id: string; state: string; number?: string; grounds?: string }

const Linked = ({ collection, id, children }: { collection: string; id: string; children: string }) => (
  <a href={`/admin/collections/${collection}/${id}`}>{children}</a>
)

/** What belongs to a case: who reported what, what was decided, appealed against and referred. */
export const CaseRecord = () => {
  const { id } = useDocumentInfo()
  const { t } = useDeskTranslation()
  const reports = useRows<Report>('live-reports', 'case', id) ?? []
  const decisions = useRows<Decision>('case-decisions', 'case', id) ?? []
  const appeals = useRows<Moving>('case-appeals', 'case', id) ?? []
  const referrals = useRows<Moving>('case-referrals', 'case', id) ?? []
  return (
    <div className="desk-case">
      <p>
        <a className="btn btn--style-primary btn--size-medium" href={`/admin/moderation/${String(id)}`}>
          {t('livestream:desk.openReview')}
        </a>
      </p>
      {id && <EvasionHints collection="live-cases" id={String(id)} />}
      <section className="desk-panel">
        <h3>{t('livestream:live-reports.plural')}</h3>
        <ul>
          {reports.map((report) => (
            <li key={report.id}>
              <Linked collection="live-reports" id={report.id}>
                {t(`livestream:reportChannels.${report.channel}`)}
              </Linked>
              {' — '}
              {report.state === 'withdrawn' && (
                <strong>{t('workflow:live-reports.states.withdrawn')} </strong>
              )}
              {report.description}
            </li>
          ))}
        </ul>
      </section>
      {decisions.length > 0 && (
        <section className="desk-panel">
          <h3>{t('livestream:case-decisions.plural')}</h3>
          <ul>
            {decisions.map((decision) => (
              <li key={decision.id}>
                <Linked collection="case-decisions" id={decision.id}>
                  {t(`livestream:origins.${decision.origin}`)}
                </Linked>
                {` — ${t(`workflow:options.${decision.measure}`)} — ${decision.grounds}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {[...appeals, ...referrals].length > 0 && (
        <section className="desk-panel">
          <h3>{t('livestream:desk.appealsAndReferrals')}</h3>
          <ul>
            {appeals.map((appeal) => (
              <li key={appeal.id}>
                <Linked collection="case-appeals" id={appeal.id}>
                  {t(`workflow:case-appeals.states.${appeal.state}`)}
                </Linked>
                {` — ${appeal.grounds ?? ''}`}
              </li>
            ))}
            {referrals.map((referral) => (
              <li key={referral.id}>
                <Linked collection="case-referrals" id={referral.id}>
                  {referral.number ?? ''}
                </Linked>
                {` — ${t(`workflow:case-referrals.states.${referral.state}`)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordFindings />
      <CaseFiles />
    </div>
  )
}
