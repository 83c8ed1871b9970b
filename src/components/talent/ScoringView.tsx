import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../../access/actor'
import { dueBadge } from '../clock/dueBadge'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { getScoringDesk } from '../../talent/scoringDesk'
import { orNotFound } from './orNotFound'
import { ScoringDesk } from './ScoringDesk'
import { TalentPage } from './TalentPage'

/** The tab on which a reviewer scores: the application beside the criteria. */
export const ScoringView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const locale = localeOf(req)
  const t = translator(locale)
  const id = String(doc.id)
  const desk = await orNotFound(getScoringDesk(req.payload, { id, actor: actorOf(req), locale }))
  return (
    <TalentPage initPageResult={initPageResult} id={id} title={desk.name} tab={t('talent:tabs.scoring')}>
      {desk.isOwner ? (
        <ScoringDesk
          key={`${id} ${desk.state}`}
          desk={desk}
          due={dueBadge(desk.clock, { t, locale, now: new Date() })}
          adminRoute={req.payload.config.routes.admin}
        />
      ) : (
        <p className="desk-muted">{t('talent:scoring.notYours')}</p>
      )}
    </TalentPage>
  )
}
