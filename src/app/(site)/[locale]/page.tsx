import type { Metadata } from 'next'

import { translator } from '../../../i18n'
import { listOpenConsultations, listPublishedConsultations } from '../../../queries/siteConsultations'
import { findEventList, NO_FILTER } from '../../../queries/siteEvents'
import { sitePayload } from '../../../queries/sitePayload'
import { listPolicies } from '../../../queries/sitePolicies'
import { addressOf } from '../addresses'
import { ConsultationRow, OpenCard } from '../components/ConsultationCard'
import { Doors } from '../components/Doors'
import { EventRow } from '../components/events/EventRow'
import { PolicyRow } from '../components/PolicyRow'
import { ReceiptLookup } from '../components/ReceiptLookup'
import { getLocale, pageMetadata } from '../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const revalidate = 300

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  return pageMetadata({ locale, path: '', title: t('home.title'), description: t('home.lead') })
}

const MOST_POLICIES = 5

const MOST_EVENTS = 3

const listComingEvents = async () => {
  const asked = { from: new Date(), until: null, filter: NO_FILTER, page: 1 }
  const { events } = await findEventList(await sitePayload(), asked)
  return events.slice(0, MOST_EVENTS)
}

const Home = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const [open, events, published, { policies }] = await Promise.all([
    listOpenConsultations(locale),
    listComingEvents(),
    listPublishedConsultations(locale),
    listPolicies(locale, { limit: MOST_POLICIES }),
  ])
  return (
    <>
      <div className="banner">
        <div className="wrap">
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
        </div>
      </div>
      <div className="wrap">
        <Doors locale={locale} />
      </div>
      <div className="wrap home">
        <section className="home__open" aria-labelledby="open">
          <h2 id="open">{t('home.open')}</h2>
          {open.length === 0 ? (
            <div className="empty">
              <p>{t('home.noneOpen')}</p>
              <p>{t('home.noneOpenHelp')}</p>
            </div>
          ) : (
            open.map((consultation) => (
              <OpenCard key={consultation.id} locale={locale} consultation={consultation} />
            ))
          )}
        </section>
        <section className="home__lookup panel" aria-labelledby="track">
          <h2 id="track">{t('receipts.title')}</h2>
          <ReceiptLookup locale={locale} />
        </section>
        {events.length > 0 && (
          <section className="home__events" aria-labelledby="events">
            <h2 id="events">{t('home.events')}</h2>
            {events.map((event) => (
              <EventRow key={event.id} locale={locale} event={event} />
            ))}
            <p className="more">
              <a href={addressOf.events(locale)}>{t('home.allEvents')}</a>
            </p>
          </section>
        )}
        <section className="home__results" aria-labelledby="results">
          <h2 id="results">{t('home.results')}</h2>
          {published.length === 0 && <p className="empty">{t('home.noneResults')}</p>}
          {published.map((consultation) => (
            <ConsultationRow key={consultation.id} locale={locale} consultation={consultation} />
          ))}
          <p className="more">
            <a href={addressOf.consultations(locale)}>{t('home.allConsultations')}</a>
          </p>
        </section>
        <section className="home__policies" aria-labelledby="policies">
          <h2 id="policies">{t('home.policies')}</h2>
          {policies.length === 0 && <p className="empty">{t('home.nonePolicies')}</p>}
          {policies.map((policy) => (
            <PolicyRow key={policy.id} locale={locale} policy={policy} />
          ))}
          <p className="more">
            <a href={addressOf.policies(locale)}>{t('home.allPolicies')}</a>
          </p>
        </section>
      </div>
    </>
  )
}

export default Home
