import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { validate as isUuid } from 'uuid'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { MAX_VIDEO_BYTES } from '../../livestream/recordings/limits'
import { findCaseReview } from '../../queries/caseReview'
import { DeskPage } from '../DeskPage'
import { staffOfView } from '../staffOfView'
import { ReviewBoard } from './ReviewBoard'

/** `/moderation/<case>`: the recording, what was marked in it, what was reported, and what can be done. */
export const ModerationReview = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const id = String((view.params as { segments?: string[] } | undefined)?.segments?.[1] ?? '')
  const actor = staffOfView(view, `/moderation/${id}`)
  const review = isUuid(id)
    ? await findCaseReview(req.payload, { id, actor, locale: localeOf(req) })
    : undefined
  if (!review) notFound()
  return (
    <DeskPage
      {...view}
      title={translator(localeOf(req))('livestream:desk.title')}
      className="desk-moderation"
    >
      <ReviewBoard review={review} megabytes={MAX_VIDEO_BYTES / (1024 * 1024)} />
    </DeskPage>
  )
}
