import { payloadSecret } from '../../../../environment'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { ATTACHMENT_ACCEPT, MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '../../../../intake/attachmentRules'
import type { FormDraft } from '../../../../intake/formDraft'
import { issueFormToken } from '../../../../intake/formToken'
import { MAX_BODY } from '../../../../intake/submissionSchema'
import { SUBMITTER_KINDS } from '../../../../intake/submitterKinds'
import type { FieldError } from '../../../../intake/submissionSchema'
import { listSiteCounties } from '../../../../queries/siteAgencies'
import { clauseLabel, clauseWithChildren, numbered } from '../../../../queries/siteClauses'
import type { ConsultationDetail } from '../../../../queries/siteConsultations'
import { getSiteSettings } from '../../../../queries/siteSettings'
import { paragraphsOf } from '../../../../queries/siteText'
import { addressOf } from '../../addresses'
import { HTML_LANG } from '../../sitePage'
import { LocalText } from '../LocalText'
import { PrivacyNotice } from '../PrivacyNotice'
import { CommentForm } from './CommentForm'
import { formTexts } from './formTexts'
import { DRAFT_GONE } from './types'

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

type Props = {
  locale: Locale
  consultation: ConsultationDetail
  /** What came back with errors, when the form was sent without JavaScript. */
  draft: FormDraft | undefined
  isDraftGone: boolean
  /** Anchor in the address. */
  clause: string
}

/** What is wrong with the form as it came back; a draft that is gone is said to be. */
const errorsOf = ({ locale, draft, isDraftGone }: Props) =>
  isDraftGone
    ? [{ field: 'form', code: DRAFT_GONE, message: translator(locale, 'site')('form.errors.draftGone') }]
    : (draft?.errors ?? []).map((error) => explain(locale, error))

/** The comment form of an open consultation, with a token of its own. */
export const OpenForm = async (props: Props) => {
  const { locale, consultation, draft, clause } = props
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
        errors={errorsOf(props)}
        hadFiles={draft?.hadFiles ?? false}
        clauses={clauseChoices(consultation)}
        counties={counties.map(({ id: value, name: label }) => ({ value, label }))}
        kinds={SUBMITTER_KINDS.map((value) => ({
          value,
          label: translator(locale)(`fields:submitterKinds.${value}`),
        }))}
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
