import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../i18n'
import { listPolicies } from '../../../../queries/sitePolicies'
import { addressOf } from '../../addresses'
import { pageNumberOf, Pages } from '../../components/Pages'
import { PolicyRow } from '../../components/PolicyRow'
import { firstOf, getLocale, pageMetadata } from '../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  return pageMetadata({
    locale,
    path: '/policies',
    title: t('policies.title'),
    description: t('policies.lead'),
  })
}

const PolicyList = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const page = pageNumberOf(firstOf((await searchParams).page))
  const { policies, pages } = await listPolicies(locale, { page })
  if (page > 1 && page > pages) notFound()
  return (
    <div className="wrap page">
      <h1>{t('policies.title')}</h1>
      <p className="lead">{t('policies.lead')}</p>
      {policies.length === 0 && <p className="empty">{t('policies.none')}</p>}
      {policies.map((policy) => (
        <PolicyRow key={policy.id} locale={locale} policy={policy} heading="h2" />
      ))}
      <Pages
        locale={locale}
        page={page}
        pages={pages}
        href={(other) => addressOf.policies(locale, other > 1 ? `?page=${other}` : '')}
      />
    </div>
  )
}

export default PolicyList
