import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { validate as isUuid } from 'uuid'

import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { findLookReview } from '../../../queries/lookReview'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { LookBoard } from './LookBoard'

/** `/quality/<look>`: the matter as the first one had it, and once the own judgement is in, both side by side. */
export const QualityLook = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const id = String((view.params as { segments?: string[] } | undefined)?.segments?.[1] ?? '')
  const actor = staffOfView(view, `/quality/${id}`)
  const locale = localeOf(req)
  const look = isUuid(id) ? await findLookReview(req.payload, { id, actor, locale }) : undefined
  if (!look) notFound()
  return (
    <DeskPage {...view} title={translator(locale)('livestream:quality.title')} className="desk-moderation">
      <LookBoard look={look} />
    </DeskPage>
  )
}
