import type { Metadata } from 'next'

import { translator } from '../../../../../i18n'
import { formatBeijing } from '../../../../../legal/beijing'
import { listSiteDraws } from '../../../../../queries/siteDraw'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { LocalText } from '../../../components/LocalText'
import { Trail } from '../../../components/Trail'
import { getLocale, pageMetadata } from '../../../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'credit')
  return pageMetadata({
    locale,
    path: '/inspections/draws',
    title: t('drawSite.title'),
    description: t('drawSite.lead'),
  })
}

/** Draws of inspections anyone may check. */
const DrawsPage = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale)
  const draws = await listSiteDraws(await sitePayload())
  return (
    <div className="wrap page">
      <Trail
        locale={locale}
        steps={[{ href: addressOf.registers(locale), label: t('site:directory.title') }]}
      />
      <h1>{t('credit:drawSite.title')}</h1>
      <p className="lead">{t('credit:drawSite.lead')}</p>
      {draws.length === 0 && <p className="empty">{t('credit:drawSite.none')}</p>}
      {draws.map(({ id, title, state, plannedOn }) => (
        <article className="row" key={id}>
          <h2>
            <a href={addressOf.draw(locale, id)}>
              <LocalText text={{ text: title, lang: 'zh' }} locale={locale} />
            </a>
          </h2>
          <p>
            {t(`workflow:inspection-draws.states.${state}`)} · {t('credit:drawSite.planned')}{' '}
            {formatBeijing(new Date(plannedOn), locale, 'day')}
          </p>
        </article>
      ))}
    </div>
  )
}

export default DrawsPage
