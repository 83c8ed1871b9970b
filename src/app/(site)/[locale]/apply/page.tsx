import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import { REGISTERS } from '../../../../registers/registry'
import { addressOf } from '../../addresses'
import { getLocale, pageMetadata } from '../../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const revalidate = 300

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  return pageMetadata({ locale, path: '/apply', title: t('apply.title'), description: t('apply.lead') })
}

/** What can be applied for. */
const ApplyList = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  return (
    <div className="wrap page">
      <h1>{t('site:apply.title')}</h1>
      <p className="lead">{t('site:apply.lead')}</p>
      {REGISTERS.filter(({ application }) => application.isPublic).map(({ slug }) => (
        <article className="row" key={slug}>
          <h2>
            <a href={addressOf.apply(locale, slug)}>{t(`registers:${slug}.apply.title`)}</a>
          </h2>
          <p>{t(`registers:${slug}.apply.lead`)}</p>
        </article>
      ))}
      <article className="row">
        <h2>
          <a href={addressOf.talent(locale)}>{t('talent:site.title')}</a>
        </h2>
        <p>{t('talent:site.lead')}</p>
      </article>
    </div>
  )
}

export default ApplyList
