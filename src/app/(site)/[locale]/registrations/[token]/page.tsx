import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { findAttendee } from '../../../../../events/registrations/attendee'
import { translator } from '../../../../../i18n'
import { findLink } from '../../../../../links/findLink'
import { siteText } from '../../../../../queries/siteText'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { EventFacts } from '../../../components/events/EventFacts'
import { LocalText } from '../../../components/LocalText'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

const find = cache(async (token: string) => {
  const payload = await sitePayload()
  const found = await findLink(payload, token)
  if (found.state !== 'open') return 'closed' as const
  if (found.link.purpose !== 'cancel-registration') return undefined
  return findAttendee(payload, found.link.record)
})

const getPage = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const attendee = await find(decodeURIComponent(token))
  // The address of the mail answers for a link that does not open, with the status it has.
  if (attendee === 'closed') redirect(addressOf.link(locale, token))
  return attendee ? { locale, token, attendee } : notFound()
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale } = await getPage(props)
  return {
    ...PRIVATE_PAGE,
    referrer: 'same-origin',
    title: translator(locale, 'events')('site.cancelTitle'),
  }
}

/** Asks once more before a place is given back: mail programs look at links by themselves. */
const CancelPage = async (props: Props) => {
  const { locale, token, attendee } = await getPage(props)
  const error = firstOf((await props.searchParams).error)
  const t = translator(locale, 'events')
  return (
    <div className="wrap page form-page">
      <h1>{t('site.cancelTitle')}</h1>
      <p className="lead">
        <LocalText text={siteText(locale, attendee.event.title)} locale={locale} />
      </p>
      {error !== '' && (
        <p className="warning" role="alert">
          {t('site.cancelFailed')}
        </p>
      )}
      <p>{t('site.cancelLead', { name: attendee.name })}</p>
      <EventFacts event={attendee.event} locale={locale} />
      <form className="form" action={addressOf.cancelRegistration(locale, token)} method="post">
        <button className="button button--large" type="submit">
          {t('site.cancel')}
        </button>
      </form>
    </div>
  )
}

export default CancelPage
