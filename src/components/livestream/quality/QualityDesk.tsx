import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { abilityOf } from '../../../access/abilities'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { mayLookAgain } from '../../../livestream/moderators'
import { beginningOf, WEEKS, weeksIn } from '../../../livestream/quality/period'
import { findQualityFigures } from '../../../queries/quality/figures'
import { findExposureToday } from '../../../queries/quality/exposure'
import { findDraws, findLooksToNote, findOwnLooks } from '../../../queries/quality/looks'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { AgreementTables } from './AgreementTables'
import { ExposurePanel } from './ExposurePanel'
import { LooksOfAll, OwnLooks } from './LookLists'
import { QualityFigures } from './QualityFigures'

/** `/quality`: what one is to look at again; for those who lead and the auditor, how the judging goes. */
export const QualityDesk = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const actor = staffOfView(view, '/quality')
  const ability = abilityOf(actor)
  const isJudging = mayLookAgain(actor)
  const isLeading = ability.can('read', SLUGS.goldenCases)
  if (!isJudging && !isLeading) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const weeks = weeksIn((view.searchParams as Record<string, unknown> | undefined)?.weeks)
  const now = new Date()
  const question = { actor, from: beginningOf(weeks, now), now, locale }
  const figures = isLeading ? await findQualityFigures(req.payload, question) : undefined
  return (
    <DeskPage {...view} title={t('livestream:quality.title')} className="desk-moderation desk-quality">
      <header className="desk-moderation__head">
        <h1>{t('livestream:quality.title')}</h1>
        {figures && (
          <form method="get" className="desk-moderation__filter">
            <label className="desk-field">
              <span>{t('livestream:quality.period')}</span>
              <select name="weeks" defaultValue={String(weeks)} className="desk-input">
                {WEEKS.map((count) => (
                  <option key={count} value={count}>
                    {t('livestream:quality.weeks', { count })}
                  </option>
                ))}
              </select>
            </label>
            <button className="btn btn--style-secondary btn--size-medium" type="submit">
              {t('livestream:desk.filter')}
            </button>
            <a
              className="btn btn--style-secondary btn--size-medium"
              href={`/api/moderation/quality?weeks=${weeks}`}
            >
              {t('livestream:quality.export')}
            </a>
          </form>
        )}
      </header>
      {isJudging && <OwnLooks looks={await findOwnLooks(req.payload, actor)} t={t} />}
      {figures && (
        <>
          <ExposurePanel rows={await findExposureToday(req.payload, actor, now)} t={t} />
          <QualityFigures figures={figures} t={t} />
          <AgreementTables {...figures} t={t} />
          <LooksOfAll
            looks={await findLooksToNote(req.payload, actor)}
            draws={await findDraws(req.payload)}
            t={t}
          />
        </>
      )}
    </DeskPage>
  )
}
