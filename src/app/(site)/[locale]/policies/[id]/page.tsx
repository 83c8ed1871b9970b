import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { formatBeijing } from '../../../../../legal/beijing'
import { listConsultationsOfPolicy } from '../../../../../queries/siteConsultations'
import { findPolicy } from '../../../../../queries/sitePolicies'
import type { PolicyDetail } from '../../../../../queries/sitePolicies'
import { addressOf } from '../../../addresses'
import { ConsultationRow } from '../../../components/ConsultationCard'
import { Contents } from '../../../components/Contents'
import { Draft } from '../../../components/Draft'
import { LocalText } from '../../../components/LocalText'
import { PrintSource } from '../../../components/PrintSource'
import { Trail } from '../../../components/Trail'
import { getLocale, pageMetadata } from '../../../sitePage'

type Props = { params: Promise<{ locale: string; id: string }> }

export const revalidate = 300

export const generateStaticParams = () => []

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const policy = await findPolicy((await params).id, locale)
  return policy ? { locale, policy } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, policy } = await getPage(params)
  return pageMetadata({
    locale,
    path: `/policies/${policy.id}`,
    title: policy.title.text,
    description: policy.summary?.text ?? '',
  })
}

const Facts = ({ locale, policy }: { locale: Locale; policy: PolicyDetail }) => {
  const t = translator(locale, 'site')
  const day = (date: Date) => formatBeijing(date, locale, 'day')
  const standing = [
    t(policy.repealedAt ? 'policies.ended' : 'policies.inForce'),
    policy.issuedAt && t('policies.issued', { date: day(policy.issuedAt) }),
  ]
  return (
    <dl className="facts">
      <div>
        <dt>{t('consultation.agency')}</dt>
        <dd>{policy.agency}</dd>
      </div>
      <div>
        <dt>{t('consultation.kind')}</dt>
        <dd>{t(`kinds.${policy.kind}`)}</dd>
      </div>
      <div>
        <dt>{t('policies.state')}</dt>
        <dd>{standing.filter(Boolean).join(' · ')}</dd>
      </div>
    </dl>
  )
}

const PolicyPage = async ({ params }: Props) => {
  const { locale, policy } = await getPage(params)
  const t = translator(locale, 'site')
  const consultations = await listConsultationsOfPolicy(locale, policy.id)
  return (
    <article className="wrap page">
      <Trail locale={locale} steps={[{ href: addressOf.policies(locale), label: t('nav.policies') }]} />
      <h1>
        <LocalText text={policy.title} locale={locale} />
      </h1>
      {policy.repealedAt && (
        <p className="warning">
          {t('policies.repealedNote', { date: formatBeijing(policy.repealedAt, locale, 'day') })}
        </p>
      )}
      {policy.summary && (
        <p className="lead">
          <LocalText text={policy.summary} locale={locale} />
        </p>
      )}
      <Facts locale={locale} policy={policy} />
      <section className="reading" aria-labelledby="text">
        <div className="reading__head">
          <h2 id="text">{t('policies.text')}</h2>
          {policy.clauses.length === 0 && <p className="empty">{t('policies.noText')}</p>}
          {policy.clauses.length > 0 && locale === 'en' && <p className="note">{t('inChineseOnly')}</p>}
        </div>
        <Contents locale={locale} clauses={policy.clauses} />
        <div className="reading__text">
          <Draft locale={locale} clauses={policy.clauses} />
        </div>
      </section>
      {consultations.length > 0 && (
        <section className="section no-print" aria-labelledby="related">
          <h2 id="related">{t('policies.consultations')}</h2>
          {consultations.map((consultation) => (
            <ConsultationRow key={consultation.id} locale={locale} consultation={consultation} />
          ))}
        </section>
      )}
      <PrintSource locale={locale} address={addressOf.policy(locale, policy.id)} />
    </article>
  )
}

export default PolicyPage
