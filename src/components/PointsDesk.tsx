import type { AdminViewServerProps } from 'payload'

import { Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { findPoints } from '../points/findPoints'
import { CLAUSE_CAP, getPointsDesk } from '../points/pointsDesk'
import { pointWorkflow } from '../workflow/points'
import { DeskPage } from './DeskPage'
import { PointsBoard } from './points/PointsBoard'
import { staffOfView } from './staffOfView'

const TONES = Object.fromEntries(
  Object.entries(pointWorkflow.states).map(([state, { tone }]) => [state, tone]),
)

/** `/points-desk/<consultation>`: the draft, the comments on it, and the points made from them. */
export const PointsDesk = async (view: AdminViewServerProps) => {
  const { payload } = view.initPageResult.req
  const t = translator(localeOf(view.initPageResult.req))
  const consultation = String((view.params as { segments?: string[] } | undefined)?.segments?.[1] ?? '')
  const actor = staffOfView(view, `/points-desk/${consultation}`)
  const desk = await getPointsDesk(payload, { consultation, actor }).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  return (
    <DeskPage {...view} title={t('points:desk.title')} className="desk-points-view">
      {desk ? (
        <PointsBoard
          setup={{
            desk,
            points: await findPoints(payload, actor, { consultation }),
            clauseCap: CLAUSE_CAP,
            tones: TONES,
          }}
        />
      ) : (
        <main className="desk-empty">{t('errors:not-found')}</main>
      )}
    </DeskPage>
  )
}
