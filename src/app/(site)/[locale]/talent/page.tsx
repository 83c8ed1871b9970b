import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { listProgrammes } from '../../../../queries/siteTalent'
import { siteText } from '../../../../queries/siteText'
import { addressOf } from '../../addresses'
import { LocalText } from '../../components/LocalText'
import { ProgrammeBadge } from '../../components/talent/ProgrammeBadge'
import { getLocale, pageMetadata } from '../../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const revalidate = 300

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'talent')
  return pageMetadata({ locale, path: '/talent', title: t('site.title'), description: t('site.lead') })
}

/** Talent programmes that are out. */
const TalentList = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'talent')
  const programmes = await listProgrammes()
  return (
    <div className="wrap page">
      <h1>{t('site.title')}</h1>
      <p className="lead">{t('site.lead')}</p>
      {programmes.length === 0 && <p className="empty">{t('site.none')}</p>}
      {programmes.map(({ id, title, titleEn, state, opensAt, closesAt }) => (
        <article className="row" key={id}>
          <h2 className="row__title">
            <a href={addressOf.programme(locale, id)}>
              <LocalText text={siteText(locale, { zh: title, en: titleEn })} locale={locale} />
            </a>
          </h2>
          <p className="row__meta">
            <ProgrammeBadge locale={locale} state={state} />
            {opensAt && closesAt && (
              <span>
                {t('site.from', {
                  from: formatBeijing(opensAt, locale, 'day'),
                  until: formatBeijing(closesAt, locale, 'day'),
                })}
              </span>
            )}
          </p>
        </article>
      ))}
    </div>
  )
}

export default TalentList
