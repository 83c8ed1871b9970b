import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../../i18n'
import { findPublishedSubjects, findSiteDraw } from '../../../../../../queries/siteDraw'
import { listSiteCounties } from '../../../../../../queries/siteAgencies'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { DrawCheck } from '../../../../components/credit/DrawCheck'
import { DrawFacts } from '../../../../components/credit/DrawFacts'
import { DrawShares } from '../../../../components/credit/DrawShares'
import { DrawSubjects } from '../../../../components/credit/DrawSubjects'
import { LocalText } from '../../../../components/LocalText'
import { Trail } from '../../../../components/Trail'
import { getLocale, pageMetadata } from '../../../../sitePage'

type Props = { params: Promise<{ locale: string; id: string }> }

export const dynamic = 'force-dynamic'

const findDraw = cache(async (id: string) => findSiteDraw(await sitePayload(), id))

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const draw = await findDraw((await params).id)
  return draw ? { locale, draw } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, draw } = await getPage(params)
  return pageMetadata({ locale, path: `/inspections/draws/${draw.id}`, title: draw.title })
}

/** A draw 双随机抽查 as everybody may follow and check it: what was fixed when, the result, and how to draw again. */
const DrawPage = async ({ params }: Props) => {
  const { locale, draw } = await getPage(params)
  const t = translator(locale, 'credit')
  const counties = await listSiteCounties(locale)
  const subjects = await findPublishedSubjects(await sitePayload(), draw.id)
  return (
    <div className="wrap page">
      <Trail locale={locale} steps={[{ href: addressOf.draws(locale), label: t('drawSite.title') }]} />
      <h1>
        <LocalText text={{ text: draw.title, lang: 'zh' }} locale={locale} />
      </h1>
      <p className="lead">{t('drawSite.lead')}</p>
      {draw.cancelReason && (
        <p className="warning">{t('drawSite.cancelled', { reason: draw.cancelReason })}</p>
      )}
      <DrawFacts locale={locale} draw={draw} counties={counties} />
      <DrawShares locale={locale} draw={draw} />
      <DrawSubjects
        locale={locale}
        isPublished={draw.state === 'published'}
        subjects={subjects}
        counties={counties}
      />
      {draw.seed && <DrawCheck locale={locale} id={draw.id} />}
    </div>
  )
}

export default DrawPage
