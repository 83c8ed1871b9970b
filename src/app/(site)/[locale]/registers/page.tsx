import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import { countDirectory, DIRECTORY_COUNT_CAP } from '../../../../queries/registerDirectory'
import { sitePayload } from '../../../../queries/sitePayload'
import { PUBLIC_REGISTERS } from '../../../../registers/registry'
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

const Register = ({ href, title, count }: { href: string; title: string; count?: string }) => (
  <li className="row directory-row">
    <h2 className="row__title">
      <a href={href}>{title}</a>
    </h2>
    {count && <span className="directory-row__count">{count}</span>}
  </li>
)

/** Every register anyone may look into, and how much is in each. */
const Registers = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  const payload = await sitePayload()
  const counts = await Promise.all(PUBLIC_REGISTERS.map((register) => countDirectory(payload, register)))
  const countOf = (count: number) =>
    count > DIRECTORY_COUNT_CAP
      ? t('site:directory.countMore', { count: DIRECTORY_COUNT_CAP })
      : t('site:directory.registerCount', { count })
  return (
    <div className="wrap page">
      <h1>{t('site:directory.title')}</h1>
      <p className="lead">{t('site:directory.lead')}</p>
      <ul className="plain-list">
        {PUBLIC_REGISTERS.map(({ slug }, index) => (
          <Register
            key={slug}
            href={addressOf.register(locale, slug)}
            title={t(`registers:${slug}.plural`)}
            count={countOf(counts[index] ?? 0)}
          />
        ))}
        <Register href={addressOf.credit(locale)} title={t('credit:site.title')} />
        <Register href={addressOf.draws(locale)} title={t('credit:drawSite.title')} />
      </ul>
    </div>
  )
}

export default Registers
