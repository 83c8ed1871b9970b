import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import { LOOKUP_ERRORS, ReceiptLookup } from '../../components/ReceiptLookup'
import { firstOf, getLocale, pageMetadata, PRIVATE_PAGE } from '../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LONGEST_CODE = 60

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const { error } = await searchParams
  return {
    ...pageMetadata({
      locale,
      path: '/receipts',
      title: t('receipts.title'),
      description: t('receipts.lead'),
    }),
    ...(error && { ...PRIVATE_PAGE, title: `${t('receipts.errorTitle')} · ${t('receipts.title')}` }),
  }
}

const ReceiptsPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const query = await searchParams
  const error = LOOKUP_ERRORS.find((code) => code === firstOf(query.error))
  return (
    <div className="wrap page narrow">
      <h1>{t('receipts.title')}</h1>
      <p className="lead">{t('receipts.lead')}</p>
      <ReceiptLookup locale={locale} typed={firstOf(query.code).slice(0, LONGEST_CODE)} error={error} />
      <section className="section" aria-labelledby="lost">
        <h2 id="lost">{t('receipts.lost')}</h2>
        <p>{t('receipts.lostText')}</p>
      </section>
    </div>
  )
}

export default ReceiptsPage
