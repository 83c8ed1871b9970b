import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../../i18n'
import { isLinkPurpose } from '../../../../../../registers/door/actByLink'
import { addressOf } from '../../../../addresses'
import { getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = { params: Promise<{ locale: string; purpose: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  ...PRIVATE_PAGE,
  title: translator(await getLocale(params), 'site')('application.doneTitle'),
})

/** Says that what was done through a link is done. */
const DonePage = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const { purpose } = await params
  if (!isLinkPurpose(purpose)) notFound()
  const t = translator(locale, 'site')
  return (
    <div className="wrap page narrow">
      <h1>{t('application.doneTitle')}</h1>
      <p className="lead">{t(`application.done.${purpose}`)}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.receipts(locale)}>
          {t('nav.receipts')}
        </a>
      </p>
    </div>
  )
}

export default DonePage
