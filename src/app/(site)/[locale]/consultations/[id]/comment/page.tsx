import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { payloadSecret } from '../../../../../../environment'
import { translator } from '../../../../../../i18n'
import type { Locale } from '../../../../../../i18n'
import {
  ATTACHMENT_ACCEPT,
  MAX_ATTACHMENT_BYTES,
  MAX_ATTACHMENTS,
} from '../../../../../../intake/attachmentRules'
import { findFormDraft } from '../../../../../../intake/formDraft'
import { issueFormToken } from '../../../../../../intake/formToken'
import { MAX_BODY } from '../../../../../../intake/submissionSchema'
import type { FieldError } from '../../../../../../intake/submissionSchema'
import { listSiteCounties } from '../../../../../../queries/siteAgencies'
import { clauseLabel, clauseWithChildren, numbered } from '../../../../../../queries/siteClauses'
import { findConsultation } from '../../../../../../queries/siteConsultations'
import type { ConsultationDetail } from '../../../../../../queries/siteConsultations'
import { getSiteSettings } from '../../../../../../queries/siteSettings'
import { paragraphsOf } from '../../../../../../queries/siteText'
import { addressOf } from '../../../../addresses'
import { ClosedForm } from '../../../../components/ClosedForm'
import { CommentForm } from '../../../../components/commentForm/CommentForm'
import { formTexts } from '../../../../components/commentForm/formTexts'
import { DRAFT_GONE } from '../../../../components/commentForm/types'
import { LocalText } from '../../../../components/LocalText'
import { PrivacyNotice } from '../../../../components/PrivacyNotice'
import { Trail } from '../../../../components/Trail'
import { firstOf, getLocale, HTML_LANG, PRIVATE_PAGE } from '../../../../sitePage'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every form has a token of its own. */
export const dynamic = 'force-dynamic'

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const { id } = await params
  const consultation = await findConsultation(id, locale)
  if (!consultation) notFound()
  const query = await searchParams
  const draftId = firstOf(query.draft)
  const draft = draftId ? await findFormDraft(id, draftId) : undefined
  return {
    locale,
    consultation,
    draft,
    isDraftGone: Boolean(draftId) && !draft,
    clause: firstOf(query.clause),
  }
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const title = t('form.title')
  return {
    ...PRIVATE_PAGE,
    title: firstOf((await searchParams).draft) ? t('form.titleWithError', { title }) : title,
  }
}

/** Clauses under the chosen one that are quoted with it; the rest is one link away. */
const MOST_QUOTED = 12

const quotation = (number: string, heading: string, text: string) =>
  heading ? `${numbered(number, heading)}${text}` : numbered(number, text)

const quoteOf = ({ clauses }: ConsultationDetail, anchor: string, locale: Locale) => {
  const quoted = clauseWithChildren(clauses, anchor).slice(0, MOST_QUOTED)
  return quoted.length === 0
    ? null
    : {
        anchor,
        lang: locale === 'zh' ? undefined : HTML_LANG.zh,
        paragraphs: quoted.flatMap(({ number, heading, text }) =>
          paragraphsOf(quotation(number, heading, text)),
        ),
      }
}

const INDENT = '\u3000'

const clauseChoices = ({ clauses }: ConsultationDetail) =>
  clauses.map((clause) => ({
    value: clause.anchor,
    label: `${INDENT.repeat(Math.max(clause.level - 1, 0))}${clauseLabel(clause, 36)}`,
  }))

const PrivacyPart = async ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'site')
  const settings = await getSiteSettings(locale)
  const { department, retentionMonths } = settings
  return (
    <>
      <h2>{t('privacy.title')}</h2>
      <p>{t('privacy.summary', { department, months: retentionMonths })}</p>
      <details>
        <summary>{t('form.privacyMore')}</summary>
        <PrivacyNotice locale={locale} settings={settings} />
      </details>
    </>
  )
}

const explain = (locale: Locale, { field, code, params }: FieldError) => ({
  field,
  code,
  message: translator(locale, 'intake')(`fields.${field}.${code}`, params),
})

type Page = Awaited<ReturnType<typeof getPage>>

/** What is wrong with the form as it came back; a draft that is gone is said to be. */
const errorsOf = ({ locale, draft, isDraftGone }: Page) =>
  isDraftGone
    ? [{ field: 'form', code: DRAFT_GONE, message: translator(locale, 'site')('form.errors.draftGone') }]
    : (draft?.errors ?? []).map((error) => explain(locale, error))

const OpenForm = async (page: Page) => {
  const { locale, consultation, draft, clause } = page
  const t = translator(locale, 'site')
  const { id, policy, requireName, requireContact } = consultation
  const asked = draft?.values.clause ?? clause
  const anchor = consultation.clauses.some((one) => one.anchor === asked) ? asked : ''
  const counties = await listSiteCounties(locale)
  return (
    <>
      <h1>{t('form.title')}</h1>
      <p className="lead">
        {t('form.about')}
        <strong className="subject">
          <LocalText text={policy.title} locale={locale} />
        </strong>
      </p>
      <CommentForm
        action={addressOf.comments(locale, id)}
        challengeUrl={addressOf.challenge(locale)}
        draft={addressOf.consultation(locale, id)}
        token={issueFormToken({ secret: payloadSecret(), consultation: id, now: new Date() })}
        values={{ ...draft?.values, clause: anchor }}
        errors={errorsOf(page)}
        hadFiles={draft?.hadFiles ?? false}
        clauses={clauseChoices(consultation)}
        counties={counties.map(({ id: value, name: label }) => ({ value, label }))}
        quote={quoteOf(consultation, anchor, locale)}
        rules={{
          body: MAX_BODY,
          files: MAX_ATTACHMENTS,
          fileBytes: MAX_ATTACHMENT_BYTES,
          accept: ATTACHMENT_ACCEPT,
          requireName,
          requireContact,
        }}
        texts={formTexts(locale)}
        privacy={<PrivacyPart locale={locale} />}
      />
    </>
  )
}

const CommentPage = async (props: Props) => {
  const page = await getPage(props)
  const { locale, consultation, draft } = page
  const t = translator(locale, 'site')
  const { id, state, title } = consultation
  return (
    <div className="wrap page form-page">
      <Trail
        locale={locale}
        steps={[
          { href: addressOf.consultations(locale), label: t('nav.consultations') },
          { href: addressOf.consultation(locale, id), label: title.text },
        ]}
      />
      {state === 'open' ? (
        <OpenForm {...page} />
      ) : (
        <ClosedForm locale={locale} consultation={consultation} typed={draft?.values.body ?? ''} />
      )}
    </div>
  )
}

export default CommentPage
