import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import { CertificateLookup, VERIFY_ERRORS } from '../../components/CertificateLookup'
import { firstOf, getLocale, pageMetadata, PRIVATE_PAGE } from '../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const LONGEST_CODE = 60

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'certificates')
  const { error } = await searchParams
  return {
    ...pageMetadata({
      locale,
      path: '/verify',
      title: t('verify.title'),
      description: t('verify.lead'),
    }),
    ...(error && { ...PRIVATE_PAGE, title: `${t('verify.errorTitle')} · ${t('verify.title')}` }),
  }
}

const VerifyPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'certificates')
  const query = await searchParams
  const error = VERIFY_ERRORS.find((code) => code === firstOf(query.error))
  return (
    <div className="wrap page narrow">
      <h1>{t('verify.title')}</h1>
      <p className="lead">{t('verify.lead')}</p>
      <CertificateLookup locale={locale} typed={firstOf(query.code).slice(0, LONGEST_CODE)} error={error} />
      <section className="section" aria-labelledby="where">
        <h2 id="where">{t('verify.where')}</h2>
        <p>{t('verify.whereText')}</p>
      </section>
    </div>
  )
}

export default VerifyPage
