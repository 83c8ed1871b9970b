import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { siteUrl } from '../../../../../environment'
import { isOpen } from '../../../../../events/registrations/door/openEvent'
import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { beijingMinute, formatBeijing } from '../../../../../legal/beijing'
import { SHARE_SIZE } from '../../../../../events/shareSize'
import { getSiteSettings } from '../../../../../queries/siteSettings'
import { findEventPage } from '../../../../../queries/siteEvents'
import type { EventPage as SiteEventPage, Named } from '../../../../../queries/siteEvents'
import { findEventFiles } from '../../../../../queries/siteEventFiles'
import type { SiteEventFile } from '../../../../../queries/siteEventFiles'
import { paragraphsOf, siteText } from '../../../../../queries/siteText'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { EventFacts } from '../../../components/events/EventFacts'
import { EventState } from '../../../components/events/EventState'
import { langOf, LocalText } from '../../../components/LocalText'
import { Trail } from '../../../components/Trail'
import { getLocale, OPEN_GRAPH_LOCALE, pageMetadata } from '../../../sitePage'

type Props = { params: Promise<{ locale: string; id: string }> }

/** Places left are told as they are now. */
export const dynamic = 'force-dynamic'

const findEvent = cache(async (id: string) => findEventPage(await sitePayload(), id))

const findFiles = cache(async (id: string) => findEventFiles(await sitePayload(), id))

const getEvent = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const event = await findEvent((await params).id)
  return event ? { locale, event } : notFound()
}

/** What a shared link shows: a picture drawn for it, with the cover in it if there is one. */
const sharePictureOf = (locale: Locale, event: SiteEventPage) => ({
  url: addressOf.eventPicture(locale, event.id),
  alt: siteText(locale, event.title).text,
  ...SHARE_SIZE,
  type: 'image/png',
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, event } = await getEvent(params)
  const title = siteText(locale, event.title).text
  const description = siteText(locale, event.summary).text
  const picture = sharePictureOf(locale, event)
  return {
    ...pageMetadata({ locale, path: `/events/${event.id}`, title, description }),
    openGraph: {
      type: 'article',
      title,
      description,
      url: addressOf.event(locale, event.id),
      siteName: (await getSiteSettings(locale)).zone,
      locale: OPEN_GRAPH_LOCALE[locale],
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  }
}

type Part = { locale: Locale; event: SiteEventPage }

/** As readers of links that do not know Open Graph, WeChat among them, look for it. */
const LinkWords = ({ locale, event, picture }: Part & { picture: string }) => (
  <div itemScope itemType="https://schema.org/Event" hidden>
    <meta itemProp="name" content={siteText(locale, event.title).text} />
    <meta itemProp="description" content={siteText(locale, event.summary).text} />
    <meta itemProp="image" content={`${siteUrl()}${picture}`} />
    <meta itemProp="startDate" content={event.startsAt.toISOString()} />
    <meta itemProp="endDate" content={event.endsAt.toISOString()} />
  </div>
)

const CalledOff = ({ locale, event }: Part) => {
  if (event.state !== 'cancelled' && event.state !== 'postponed') return null
  const reason = event.state === 'cancelled' ? event.cancelledReason : event.postponedReason
  const t = translator(locale, 'events')
  return (
    <div className="warning" role="note">
      <p>{t(`site.off.${event.state}`)}</p>
      {reason && <p>{t('site.reason', { reason })}</p>}
    </div>
  )
}

/** How much room is left, and the way to a place. */
const Registration = ({ locale, event }: Part) => {
  const t = translator(locale, 'events')
  if (!event.takesRegistrations || event.capacity === null) return null
  const closesAt = event.registrationClosesAt
  const canRegister = isOpen({ state: event.state, closesAt }, new Date())
  return (
    <section className="panel event-registration" aria-labelledby="registration">
      <h2 id="registration">{t('site.registration')}</h2>
      {canRegister ? (
        <>
          <p>{t(`site.room.${event.room}`, { capacity: event.capacity })}</p>
          <p>{t('site.closes', { at: formatBeijing(closesAt, locale, 'minute') })}</p>
          <p>
            <a className="button button--large" href={addressOf.registerForEvent(locale, event.id)}>
              {t(event.room === 'none' ? 'site.wait' : 'site.register')}
            </a>
          </p>
        </>
      ) : (
        <p>{t(event.state === 'published' ? 'site.notOpen' : 'site.closed')}</p>
      )}
    </section>
  )
}

const InLanguage = ({ text, locale }: { text: Named; locale: Locale }) => (
  <LocalText text={siteText(locale, text)} locale={locale} />
)

const Description = ({ locale, event }: Part) => {
  const text = siteText(locale, event.description.zh ? event.description : event.summary)
  return (
    <div className="event-text" lang={langOf(text, locale)}>
      {paragraphsOf(text.text).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

const speakerWords = (
  locale: Locale,
  { name, organisation, position }: { name: Named; organisation: Named; position: Named },
) => {
  const word = (text: Named) => siteText(locale, { zh: text.zh ?? '', en: text.en }).text
  return [word(name), word(organisation), word(position)].filter(Boolean).join(locale === 'zh' ? ' ' : ', ')
}

const Programme = ({ locale, event }: Part) => {
  const t = translator(locale, 'events')
  if (event.programme.length === 0) return null
  return (
    <section className="section" aria-labelledby="programme">
      <h2 id="programme">{t('fields.programme')}</h2>
      <ol className="programme">
        {event.programme.map((session) => (
          <li key={`${session.startsAt.toISOString()} ${session.title.zh}`}>
            <p className="programme__time">
              <time dateTime={session.startsAt.toISOString()}>
                {formatBeijing(session.startsAt, locale, 'minute')}
              </time>
              {locale === 'zh' ? '—' : ' – '}
              {beijingMinute(session.endsAt).slice(11)}
              {session.room && (
                <>
                  {' · '}
                  <InLanguage text={session.room} locale={locale} />
                </>
              )}
            </p>
            <h3>
              <InLanguage text={session.title} locale={locale} />
            </h3>
            {session.abstract && <p>{session.abstract}</p>}
            {session.speakers.length > 0 && (
              <ul className="programme__speakers">
                {session.speakers.map((speaker) => (
                  <li key={speaker.name.zh}>{speakerWords(locale, speaker)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Hosts = ({ locale, event }: Part) => {
  const t = translator(locale, 'events')
  if (event.hosts.length === 0) return null
  return (
    <section className="section" aria-labelledby="hosts">
      <h2 id="hosts">{t('fields.hosts')}</h2>
      <dl className="facts">
        {event.hosts.map(({ role, name }) => (
          <div key={`${role} ${name.zh}`}>
            <dt>{t(`hostRoles.${role}`)}</dt>
            <dd>
              <InLanguage text={name} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Pictures = ({ locale, event, files }: Part & { files: readonly SiteEventFile[] }) => {
  const pictures = files.filter(({ isPicture, use }) => isPicture && use !== 'paper')
  if (pictures.length === 0) return null
  return (
    <div className="event-pictures">
      {pictures.map(({ id, caption }) => (
        <figure key={id}>
          <img
            src={addressOf.eventFile(locale, event.id, id)}
            alt={siteText(locale, caption).text}
            loading="lazy"
          />
        </figure>
      ))}
    </div>
  )
}

const Papers = ({ locale, event, files }: Part & { files: readonly SiteEventFile[] }) => {
  const papers = files.filter(({ isPicture, use }) => use === 'paper' || !isPicture)
  if (papers.length === 0) return null
  const t = translator(locale, 'events')
  return (
    <section className="section" aria-labelledby="papers">
      <h2 id="papers">{t('site.papers')}</h2>
      <ul>
        {papers.map(({ id, caption }) => (
          <li key={id}>
            <a href={addressOf.eventFile(locale, event.id, id)}>
              <InLanguage text={caption} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One event: when and where, how to take part, what is on. */
const EventPage = async ({ params }: Props) => {
  const { locale, event } = await getEvent(params)
  const t = translator(locale, 'events')
  const part = { locale, event }
  const files = await findFiles(event.id)
  return (
    <div className="wrap page event-page">
      <LinkWords {...part} picture={sharePictureOf(locale, event).url} />
      <Trail locale={locale} steps={[{ href: addressOf.events(locale), label: t('site.title') }]} />
      <h1>
        <InLanguage text={event.title} locale={locale} />
      </h1>
      <p>
        <EventState state={event.state} locale={locale} />
      </p>
      <CalledOff {...part} />
      <EventFacts event={event} locale={locale} />
      <p className="note">{t('site.zone')}</p>
      <p className="actions no-print">
        <a className="button button--quiet" href={addressOf.eventCalendar(locale, event.id)}>
          {t('site.add')}
        </a>
        <a
          className="button button--quiet"
          href={addressOf.eventPicture(locale, event.id)}
          download={`event-${event.id}.png`}
        >
          {t('share.save')}
        </a>
      </p>
      <Registration {...part} />
      <Pictures {...part} files={files} />
      <Description {...part} />
      {!event.takesRegistrations && event.onlineUrl && event.format !== 'onsite' && (
        <p>
          {t('fields.onlineUrl')}: <a href={event.onlineUrl}>{event.onlineUrl}</a>
        </p>
      )}
      <Programme {...part} />
      <Papers {...part} files={files} />
      <Hosts {...part} />
      {event.contact && <p className="note">{t('site.contact', { contact: event.contact })}</p>}
    </div>
  )
}

export default EventPage
