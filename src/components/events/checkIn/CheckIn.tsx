import type { AdminViewServerProps } from 'payload'

import { Refusal } from '../../../errors/Refusal'
import { findDoorList, getDoorEvent } from '../../../events/registrations/checkIn'
import { translator } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { CheckInDesk } from './CheckInDesk'

/** `/check-in/<event>`: the door of an event. */
export const CheckIn = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const locale = localeOf(req)
  const t = translator(locale)
  const id = String((view.params as { segments?: string[] } | undefined)?.segments?.[1] ?? '')
  const actor = staffOfView(view, `/check-in/${id}`)
  const event = await getDoorEvent(req.payload, id, actor).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  return (
    <DeskPage {...view} title={t('events:checkIn.title')} className="desk-door-view">
      {event ? (
        <CheckInDesk
          event={{ id: event.id, title: locale === 'en' && event.titleEn ? event.titleEn : event.title }}
          first={await findDoorList(req.payload, event.id)}
        />
      ) : (
        <main className="desk-empty">{t('errors:not-found')}</main>
      )}
    </DeskPage>
  )
}
