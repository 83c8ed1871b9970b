import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { answersSubjectOf } from '../../../../../events/registrations/door/answerQuestions'
import { findUnanswered } from '../../../../../events/registrations/unanswered'
import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import { formatReceiptCode } from '../../../../../intake/receiptCode'
import { senderKey } from '../../../../../intake/sender'
import { formatBeijing } from '../../../../../legal/beijing'
import { findReceiptStatus } from '../../../../../queries/receiptStatus'
import type { ReceiptStatus } from '../../../../../queries/receiptStatus'
import { sitePayload } from '../../../../../queries/sitePayload'
import { siteText } from '../../../../../queries/siteText'
import { findDefinitionOf } from '../../../../../registers/definitionOf'
import { offeredLinks } from '../../../../../registers/door/offeredLinks'
import { addressOf } from '../../../addresses'
import { ApplicationReceipt } from '../../../components/application/ApplicationReceipt'
import { RegistrationReceipt } from '../../../components/events/RegistrationReceipt'
import { ReportReceipt } from '../../../components/livestream/ReportReceipt'
import { LocalText } from '../../../components/LocalText'
import { ReceiptCode } from '../../../components/ReceiptCode'
import { ReceiptOutcome, ReceiptProgress } from '../../../components/ReceiptProgress'
import { firstOf, getLocale, HTML_LANG, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/** Counted once for the page and its metadata: wrong codes are limited. */
const findStatus = cache(async (code: string) => findReceiptStatus(code, senderKey(await headers())))

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const code = decodeURIComponent((await params).code).slice(0, LONGEST_CODE)
  const answer = await findStatus(code)
  if (answer.kind === 'too-many') redirect(`${addressOf.receipts(locale)}?error=too-many`)
  if (answer.kind !== 'unknown' && answer.kind !== 'unreadable') return { locale, answer }
  return notFound()
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { locale } = await getPage(params)
  const isNew = firstOf((await searchParams).new) === '1'
  return {
    ...PRIVATE_PAGE,
    referrer: 'same-origin',
    title: translator(locale, 'site')(isNew ? 'receipt.newTitle' : 'receipt.title'),
  }
}

const OwnComment = ({ locale, status }: { locale: Locale; status: ReceiptStatus }) => {
  const t = translator(locale, 'site')
  const { consultation, clause, arrivedAt, channel, body, late, disowned } = status
  const title = siteText(locale, { zh: consultation.title, en: consultation.titleEn })
  const zh = locale === 'zh' ? undefined : HTML_LANG.zh
  return (
    <section className="section" aria-labelledby="yours">
      <h2 id="yours">{t('receipt.yours')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('receipt.consultation')}</dt>
          <dd>
            <a href={addressOf.consultation(locale, consultation.id)}>
              <LocalText text={title} locale={locale} />
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('receipt.clause')}</dt>
          <dd lang={clause ? zh : undefined}>
            {clause ? `${clause.number}${clause.heading}` || '—' : t('receipt.whole')}
          </dd>
        </div>
        <div>
          <dt>{t('receipt.arrived')}</dt>
          <dd>{formatBeijing(new Date(arrivedAt), locale, 'minute')}</dd>
        </div>
        <div>
          <dt>{t('receipt.channel')}</dt>
          <dd>{t(`receipt.channels.${channel}`)}</dd>
        </div>
      </dl>
      {late && <p className="warning">{t('receipt.late')}</p>}
      {disowned && <p className="warning">{translator(locale, 'privacy')('disown.onReceipt')}</p>}
      <blockquote className="own">{body}</blockquote>
    </section>
  )
}

const ReceiptPage = async ({ params, searchParams }: Props) => {
  const { locale, answer } = await getPage(params)
  const t = translator(locale, 'site')
  const query = await searchParams
  const isNew = firstOf(query.new) === '1'
  if (answer.kind === 'registration') {
    const attendee = answer.status
    const draftId = firstOf(query.draft)
    const draft = draftId ? await findFormDraft(answersSubjectOf(attendee), draftId) : undefined
    return (
      <RegistrationReceipt
        locale={locale}
        attendee={attendee}
        isLinkSent={firstOf(query.sent) === '1'}
        isAnswered={firstOf(query.answered) === '1'}
        questions={await findUnanswered(await sitePayload(), attendee)}
        typed={draft?.values ?? {}}
        errors={draft?.errors ?? []}
      />
    )
  }
  if (answer.kind === 'application') {
    const isLinkSent = firstOf(query.sent) === '1'
    const { register: collection, record, state } = answer.status
    const definition = await findDefinitionOf(await sitePayload(), { collection, record })
    return (
      <ApplicationReceipt
        locale={locale}
        status={answer.status}
        offered={definition ? offeredLinks(definition, state) : []}
        isNew={isNew}
        isLinkSent={isLinkSent}
      />
    )
  }
  if (answer.kind === 'live-report') {
    return <ReportReceipt locale={locale} status={answer.status} isNew={isNew} />
  }
  const { status } = answer
  const canAdd = status.consultation.state === 'open'
  return (
    <div className="wrap page narrow">
      <h1>{t(isNew ? 'receipt.newTitle' : 'receipt.title')}</h1>
      {isNew && <p className="lead">{t('receipt.newText')}</p>}
      <ReceiptCode locale={locale} receipt={status.receipt}>
        <a className="button button--quiet" href={addressOf.receiptPdf(locale, status.receipt)}>
          {t('receipt.pdf')}
        </a>
      </ReceiptCode>
      <section className="section" aria-labelledby="progress">
        <h2 id="progress">{t('receipt.progress')}</h2>
        <ReceiptProgress
          locale={locale}
          steps={status.steps}
          isExcluded={status.outcome?.kind === 'excluded'}
        />
        <ReceiptOutcome locale={locale} status={status} />
      </section>
      <OwnComment locale={locale} status={status} />
      <p className="actions no-print">
        {canAdd && (
          <a
            className="button button--quiet"
            href={addressOf.comment(locale, status.consultation.id)}
            rel="nofollow"
          >
            {t('receipt.again')}
          </a>
        )}
        <a className="button button--quiet" href={addressOf.receipts(locale)}>
          {t('receipt.other')}
        </a>
        <a
          className="button button--quiet"
          href={addressOf.privacy(
            locale,
            `?${new URLSearchParams({ code: formatReceiptCode(status.receipt) }).toString()}`,
          )}
          rel="nofollow"
        >
          {translator(locale, 'privacy')('request.title')}
        </a>
      </p>
    </div>
  )
}

export default ReceiptPage
