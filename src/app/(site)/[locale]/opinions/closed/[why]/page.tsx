import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../../i18n'
import { getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = { params: Promise<{ locale: string; why: string }> }

const REASONS = ['expired', 'used', 'withdrawn', 'unknown'] as const

/** The frame around it has the department's name, which a build does not know. */
export const dynamic = 'force-dynamic'

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const { why } = await params
  const reason = REASONS.find((known) => known === why) ?? notFound()
  return { reason, t: translator(locale, 'opinions') }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { reason, t } = await getPage(params)
  return { ...PRIVATE_PAGE, title: t(`${reason}Title`) }
}

/** Why a link takes no answer. */
const ClosedOpinionPage = async ({ params }: Props) => {
  const { reason, t } = await getPage(params)
  return (
    <div className="wrap page narrow">
      <h1>{t(`${reason}Title`)}</h1>
      <p className="lead">{t(reason)}</p>
    </div>
  )
}

export default ClosedOpinionPage
