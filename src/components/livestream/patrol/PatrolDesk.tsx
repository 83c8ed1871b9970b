import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../../../access/abilities'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { formatBeijing } from '../../../legal/beijing'
import { findPatrolBoard, findPatrolSheet, findRoomPatrolsOfToday } from '../../../queries/patrolBoard'
import { findPatrolCounties } from '../../../queries/patrolCounties'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { EvasionHints } from '../evasion/EvasionHints'
import { PatrolBoard } from './PatrolBoard'
import { RoomPatrols } from './RoomPatrols'
import { PatrolSheet } from './PatrolSheet'

/** `/patrol`: what is on the air now and planned today, by base, and rooms on no file. */
export const PatrolDesk = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const actor = staffOfView(view, '/patrol')
  if (!abilityOf(actor).can('claim', SLUGS.liveCases)) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const [{ onAir, planned }, rooms, counties] = await Promise.all([
    findPatrolBoard(req.payload, { actor }),
    findRoomPatrolsOfToday(req.payload, { actor }),
    findPatrolCounties(req.payload, actor, locale),
  ])
  return (
    <DeskPage {...view} title={t('livestream:patrol.title')} className="desk-moderation">
      <header className="desk-moderation__head">
        <h1>{t('livestream:patrol.title')}</h1>
        <a className="btn btn--style-secondary btn--size-medium" href="/admin/moderation">
          {t('livestream:patrol.toQueue')}
        </a>
      </header>
      <p className="desk-muted">{t('livestream:patrol.help')}</p>
      <PatrolBoard
        heading={t('livestream:patrol.onAir')}
        nothing={t('livestream:patrol.nobodyOnAir')}
        rows={onAir}
        locale={locale}
      />
      <PatrolBoard
        heading={t('livestream:patrol.planned')}
        nothing={t('livestream:patrol.nothingPlanned')}
        rows={planned}
        locale={locale}
      />
      <RoomPatrols rooms={rooms} counties={counties} locale={locale} />
    </DeskPage>
  )
}

/** `/patrol/<broadcast>`: one broadcast being watched. */
export const PatrolOne = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const id = String((view.params as { segments?: string[] } | undefined)?.segments?.[1] ?? '')
  const actor = staffOfView(view, `/patrol/${id}`)
  if (!abilityOf(actor).can('claim', SLUGS.liveCases)) notFound()
  const sheet = isUuid(id) ? await findPatrolSheet(req.payload, { id, actor }) : undefined
  if (!sheet) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  return (
    <DeskPage {...view} title={t('livestream:patrol.title')} className="desk-moderation">
      <header className="desk-moderation__head">
        <div>
          <h1>{sheet.title}</h1>
          <p className="desk-muted">
            {sheet.isOnAir ? t('livestream:patrol.isOnAir') : t('livestream:patrol.isNotOnAir')} ·{' '}
            {formatBeijing(new Date(sheet.startsAt), locale, 'minute')} ·{' '}
            {t(`livestream:platforms.${sheet.platform}`)}{' '}
            <a href={`/admin/collections/${SLUGS.liveRooms}/${sheet.roomId}`}>{sheet.room}</a>
            {sheet.streamerId && (
              <>
                {' · '}
                <a href={`/admin/collections/${SLUGS.streamers}/${sheet.streamerId}`}>
                  {sheet.streamer}
                </a>{' '}
                {t(`workflow:streamers.states.${sheet.streamerState}`)}
              </>
            )}
          </p>
          {sheet.goods && <p>{t('livestream:patrol.goods', { goods: sheet.goods })}</p>}
        </div>
        <div className="desk-moderation__acts">
          {sheet.url && (
            <a
              className="btn btn--style-secondary btn--size-medium"
              href={sheet.url}
              target="_blank"
              rel="noreferrer"
            >
              {t('livestream:patrol.watch')}
            </a>
          )}
          <a className="btn btn--style-secondary btn--size-medium" href="/admin/patrol">
            {t('livestream:patrol.toBoard')}
          </a>
        </div>
      </header>
      <EvasionHints collection={SLUGS.liveRooms} id={sheet.roomId} />
      <PatrolSheet key={sheet.id} sheet={sheet} path={`/moderation/patrols/${sheet.id}`} />
    </DeskPage>
  )
}
