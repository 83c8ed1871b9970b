import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../i18n'
import { isStage, listConsultations, STAGES } from '../../../../queries/siteConsultations'
import type { Stage } from '../../../../queries/siteConsultations'
import { addressOf } from '../../addresses'
import { ConsultationRow } from '../../components/ConsultationCard'
import { pageNumberOf, Pages } from '../../components/Pages'
import { firstOf, getLocale, pageMetadata } from '../../sitePage'

type Query = Promise<Record<string, string | string[] | undefined>>
type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  return pageMetadata({ locale, path: '/consultations', title: t('list.title'), description: t('list.lead') })
}

const queryOf = (stage: Stage | null, page = 1) => {
  const query = new URLSearchParams({
    ...(stage && { stage }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return query && `?${query}`
}

const ConsultationList = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const query = await searchParams
  const asked = firstOf(query.stage)
  const stage = isStage(asked) ? asked : null
  const page = pageNumberOf(firstOf(query.page))
  const { consultations, pages } = await listConsultations(locale, { stage, page })
  if (page > 1 && page > pages) notFound()
  const filters = [null, ...(Object.keys(STAGES) as Stage[])]
  return (
    <div className="wrap page">
      <h1>{t('list.title')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <nav className="filters" aria-label={t('list.filter')}>
        <ul>
          {filters.map((filter) => (
            <li key={filter ?? 'all'}>
              <a
                href={addressOf.consultations(locale, queryOf(filter))}
                aria-current={filter === stage ? 'page' : undefined}
              >
                {t(`list.${filter ?? 'all'}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {consultations.length === 0 && <p className="empty">{t('list.none')}</p>}
      {consultations.map((consultation) => (
        <ConsultationRow key={consultation.id} locale={locale} consultation={consultation} heading="h2" />
      ))}
      <Pages
        locale={locale}
        page={page}
        pages={pages}
        href={(other) => addressOf.consultations(locale, queryOf(stage, other))}
      />
    </div>
  )
}

export default ConsultationList
