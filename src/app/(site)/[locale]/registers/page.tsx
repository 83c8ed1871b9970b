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
  return pageMetadata({
    locale,
    path: '/registers',
    title: t('directory.title'),
    description: t('directory.lead'),
  })
}

/** Every register anyone may look into. */
const Registers = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  return (
    <div className="wrap page">
      <h1>{t('site:directory.title')}</h1>
      <p className="lead">{t('site:directory.lead')}</p>
      {REGISTERS.filter(({ publicStates }) => publicStates.length > 0).map(({ slug }) => (
        <article className="row" key={slug}>
          <h2>
            <a href={addressOf.register(locale, slug)}>{t(`registers:${slug}.plural`)}</a>
          </h2>
        </article>
      ))}
      <article className="row">
        <h2>
          <a href={addressOf.credit(locale)}>{t('credit:site.title')}</a>
        </h2>
      </article>
      <article className="row">
        <h2>
          <a href={addressOf.draws(locale)}>{t('credit:drawSite.title')}</a>
        </h2>
      </article>
    </div>
  )
}

export default Registers
