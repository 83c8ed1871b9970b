import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../../../i18n'
import { findEventPage } from '../../../../../../../queries/siteEvents'
import { siteText } from '../../../../../../../queries/siteText'
import { sitePayload } from '../../../../../../../queries/sitePayload'
import { addressOf } from '../../../../../addresses'
import { EventFacts } from '../../../../../components/events/EventFacts'
import { LocalText } from '../../../../../components/LocalText'
import { getLocale, PRIVATE_PAGE } from '../../../../../sitePage'

type Props = { params: Promise<{ locale: string; id: string }> }

export const dynamic = 'force-dynamic'

const find = cache(async (id: string) => findEventPage(await sitePayload(), id))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  return { ...PRIVATE_PAGE, title: translator(locale, 'events')('site.received.title') }
}

/**
 * After the form was stored. It says the same whether or not the address was registered before; how the registration
 * stands is mailed to the address.
 */
const ReceivedPage = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const event = await find((await params).id)
  if (!event?.takesRegistrations) notFound()
  const t = translator(locale, 'events')
  return (
    <div className="wrap page narrow">
      <h1>{t('site.received.title')}</h1>
      <p className="lead">
        <a href={addressOf.event(locale, event.id)}>
          <LocalText text={siteText(locale, event.title)} locale={locale} />
        </a>
      </p>
      <p className="panel" role="status">
        {t('site.received.mailed')}
      </p>
      <ul>
        {(['placed', 'waiting', 'again'] as const).map((name) => (
          <li key={name}>{t(`site.received.${name}`)}</li>
        ))}
      </ul>
      <p className="note">
        {t('site.received.missing')} {event.contact && t('site.contact', { contact: event.contact })}
      </p>
      <EventFacts event={event} locale={locale} />
      <p className="note">{t('site.zone')}</p>
    </div>
  )
}

export default ReceivedPage
