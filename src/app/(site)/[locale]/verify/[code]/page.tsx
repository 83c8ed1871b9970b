import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { senderKey } from '../../../../../intake/sender'
import { formatBeijing, startOfBeijingDay } from '../../../../../legal/beijing'
import { findCertificateStatus } from '../../../../../queries/certificateStatus'
import type { CertificateStatus } from '../../../../../queries/certificateStatus'
import { addressOf } from '../../../addresses'
import { LocalText } from '../../../components/LocalText'
import { getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = { params: Promise<{ locale: string; code: string }> }

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/** Asked once for the page and its metadata: questions are counted. */
const findStatus = cache(async (code: string) => findCertificateStatus(code, senderKey(await headers())))

/** A code out of a URL; what is no UTF-8 is no code. */
const readCode = (text: string): string => {
  try {
    return decodeURIComponent(text).slice(0, LONGEST_CODE)
  } catch {
    return ''
  }
}

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const code = readCode((await params).code)
  const answer = await findStatus(code)
  if (answer.kind === 'found') return { locale, status: answer.status }
  const query = new URLSearchParams({ error: answer.kind, code })
  return redirect(addressOf.verify(locale, `?${query.toString()}`))
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, status } = await getPage(params)
  const t = translator(locale, 'certificates')
  return {
    ...PRIVATE_PAGE,
    referrer: 'same-origin',
    title: `${t(wordsOf(status, 'title'))} · ${t('verify.result')}`,
  }
}

/** A notice or an answer is no certificate, and is not called one. */
const wordsOf = ({ labels, validity }: CertificateStatus, part: 'title' | 'text') =>
  `${labels ? 'letter' : 'validity'}.${validity}.${part}`

/** One glance, in words and colour: does it hold today? */
const Verdict = ({ locale, status }: { locale: Locale; status: CertificateStatus }) => {
  const t = translator(locale, 'certificates')
  const { validity, endedOn, validFrom, validUntil } = status
  const day = (text: string | null) =>
    text === null ? '' : formatBeijing(startOfBeijingDay(text), locale, 'day')
  return (
    <div className={validity === 'valid' ? 'verdict verdict--valid' : 'verdict'}>
      <p className="verdict__word">{t(wordsOf(status, 'title'))}</p>
      <p>
        {t(wordsOf(status, 'text'), {
          ended: day(endedOn),
          from: day(validFrom),
          until: day(validUntil),
        })}
      </p>
    </div>
  )
}

const Facts = ({ locale, status }: { locale: Locale; status: CertificateStatus }) => {
  const t = translator(locale, 'certificates')
  const day = (text: string) => formatBeijing(startOfBeijingDay(text), locale, 'day')
  const { number, title, holder, labels, issuer, issuedOn, validFrom, validUntil, validity } = status
  const hasEnded = validity === 'withdrawn' || validity === 'superseded'
  const inChinese = (text: string) => <LocalText text={{ text, lang: 'zh' }} locale={locale} />
  return (
    <dl className="facts">
      <div>
        <dt>{t('verify.kind')}</dt>
        <dd>{title[locale]}</dd>
      </div>
      <div>
        <dt>{t('verify.number')}</dt>
        <dd>{inChinese(number)}</dd>
      </div>
      <div>
        <dt>{labels?.holder?.[locale] ?? t('holder')}</dt>
        <dd>{inChinese(holder)}</dd>
      </div>
      <div>
        <dt>{t('verify.issuer')}</dt>
        <dd>{issuer[locale]}</dd>
      </div>
      <div>
        <dt>{t('verify.issuedOn')}</dt>
        <dd>{day(issuedOn)}</dd>
      </div>
      <div>
        <dt>{labels?.term?.[locale] ?? t(hasEnded ? 'term.printed' : 'term.label')}</dt>
        <dd>
          {validUntil === null
            ? t('term.open', { from: day(validFrom) })
            : t('term.closed', { from: day(validFrom), until: day(validUntil) })}
        </dd>
      </div>
    </dl>
  )
}

const CertificatePage = async ({ params }: Props) => {
  const { locale, status } = await getPage(params)
  const t = translator(locale, 'certificates')
  return (
    <div className="wrap page narrow">
      <h1>{t('verify.result')}</h1>
      <Verdict locale={locale} status={status} />
      <Facts locale={locale} status={status} />
      <p className="field__help">
        {t('verify.checkedAt', { at: formatBeijing(new Date(), locale, 'minute') })}
      </p>
      <p>{t('verify.compare')}</p>
      <p className="actions no-print">
        <a className="button button--quiet" href={addressOf.verify(locale)}>
          {t('verify.another')}
        </a>
      </p>
    </div>
  )
}

export default CertificatePage
