import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../i18n'
import { formatBeijing } from '../../../../../legal/beijing'
import { findOpinionRequest, standingOf } from '../../../../../opinions/findOpinionRequest'
import { getSiteSettings } from '../../../../../queries/siteSettings'
import { addressOf } from '../../../addresses'
import { OpinionForm } from '../../../components/opinions/OpinionForm'
import { Paragraphs } from '../../../components/Paragraphs'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const findRequest = cache(findOpinionRequest)

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const { token } = await params
  const request = await findRequest(token)
  if (!request) redirect(addressOf.closedOpinion(locale, token))
  const standing = standingOf(request, new Date())
  const isSent = standing === 'used' && firstOf((await searchParams).sent) !== ''
  // A page cannot say 410; the handler behind this address can.
  if (standing !== 'open' && !isSent) redirect(addressOf.closedOpinion(locale, token))
  return { locale, token, request, isSent }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale, isSent, request } = await getPage(props)
  const t = translator(locale, 'opinions')
  const hasErrors = !isSent && (request.draft?.errors.length ?? 0) > 0
  const title = t(isSent ? 'sentTitle' : 'title')
  // The address lets whoever has it answer: it goes to no other site.
  return {
    ...PRIVATE_PAGE,
    referrer: 'same-origin',
    title: hasErrors ? `${t('errorTitle')} · ${title}` : title,
  }
}

const OpinionPage = async (props: Props) => {
  const { locale, token, request, isSent } = await getPage(props)
  const t = translator(locale, 'opinions')
  if (isSent) {
    return (
      <div className="wrap page narrow">
        <h1>{t('sentTitle')}</h1>
        <p className="lead">
          {t('sent', { opinion: translator(locale)(`workflow:options.${request.opinion}`) })}
        </p>
        <p>{t('sentNote')}</p>
      </div>
    )
  }
  const { department } = await getSiteSettings(locale)
  return (
    <div className="wrap page narrow">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { body: request.body, department })}</p>
      <dl className="facts">
        {request.title && (
          <div>
            <dt>{t('subject')}</dt>
            <dd>{request.title}</dd>
          </div>
        )}
        <div>
          <dt>{t('until')}</dt>
          <dd>{formatBeijing(request.until, locale, 'minute')}</dd>
        </div>
      </dl>
      <section className="section" aria-labelledby="question">
        <h2 id="question">{t('question')}</h2>
        <Paragraphs text={request.question} />
      </section>
      {request.facts && (
        <section className="section" aria-labelledby="facts">
          <h2 id="facts">{t('facts')}</h2>
          <Paragraphs text={request.facts} />
        </section>
      )}
      <OpinionForm locale={locale} token={token} draft={request.draft ?? { typed: {}, errors: [] }} />
    </div>
  )
}

export default OpinionPage
