import type { Metadata } from 'next'

import { translator } from '../../../../../i18n'
import { REPAIR_WORKING_DAYS } from '../../../../../legal/creditPeriods'
import { addressOf } from '../../../addresses'
import { getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  ...PRIVATE_PAGE,
  title: translator(await getLocale(params), 'credit')('site.doneTitle'),
})

/** Says that an application for repair has been received. */
const RepairDonePage = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'credit')
  return (
    <div className="wrap page narrow">
      <h1>{t('site.doneTitle')}</h1>
      <p className="lead">{t('site.done', { days: REPAIR_WORKING_DAYS })}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.credit(locale)}>
          {t('site.back')}
        </a>
      </p>
    </div>
  )
}

export default RepairDonePage
