import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../../../access/abilities'
import { SLUGS } from '../../../collections/slugs'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { formatBeijing } from '../../../legal/beijing'
import { findRoomPatrol } from '../../../queries/patrolBoard'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { EvasionHints } from '../evasion/EvasionHints'
import { PatrolSheet } from './PatrolSheet'

/** `/patrol-room/<sheet>`: a room on no file being watched. */
export const PatrolRoom = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const id = String((view.params as { segments?: string[] } | undefined)?.segments?.[1] ?? '')
  const actor = staffOfView(view, `/patrol-room/${id}`)
  if (!abilityOf(actor).can('claim', SLUGS.liveCases)) notFound()
  const sheet = isUuid(id) ? await findRoomPatrol(req.payload, { id, actor }) : undefined
  if (!sheet) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const { title, account, platform, url, roomId, startedAt, watched, findings } = sheet
  return (
    <DeskPage {...view} title={t('livestream:patrol.title')} className="desk-moderation">
      <header className="desk-moderation__head">
        <div>
          <h1>{title}</h1>
          <p className="desk-muted">
            {roomId ? (
              <a href={`/admin/collections/${SLUGS.liveRooms}/${roomId}`}>
                {t('livestream:patrol.start.onFile')}
              </a>
            ) : (
              t('livestream:patrol.start.onNoFile')
            )}{' '}
            · {t(`livestream:platforms.${platform}`)} {account} ·{' '}
            {formatBeijing(new Date(startedAt), locale, 'minute')}
          </p>
        </div>
        <div className="desk-moderation__acts">
          {url && (
            <a
              className="btn btn--style-secondary btn--size-medium"
              href={url}
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
      {roomId && <EvasionHints collection={SLUGS.liveRooms} id={roomId} />}
      <PatrolSheet
        key={id}
        sheet={{ watched, findings, next: null }}
        path={`/moderation/room-patrols/${id}`}
      />
    </DeskPage>
  )
}
