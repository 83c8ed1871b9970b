import type { Metadata } from 'next'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { openDraft } from '../../../../../privacy/dataRequestForm'
import type { FormDraft } from '../../../../../privacy/dataRequestForm'
import { readKeptData, readRequests } from '../../../../../privacy/keptData'
import { commentOfPass } from '../../../../../privacy/seeAnswer'
import { sitePayload } from '../../../../../queries/sitePayload'
import { getSiteSettings } from '../../../../../queries/siteSettings'
import { addressOf } from '../../../addresses'
import { Answers, KeptDataView } from '../../../components/privacy/Answers'
import { RequestErrors } from '../../../components/privacy/RequestErrors'
import { OwnerFields } from '../../../components/privacy/OwnerFields'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const t = translator(await getLocale(params), 'privacy')
  const { draft } = await searchParams
  const title = draft ? `${t('answer.errorTitle')} · ${t('answer.title')}` : t('answer.title')
  // The address is a pass to somebody's data: it goes to no other site.
  return { ...PRIVATE_PAGE, referrer: 'same-origin', title }
}

const LookUp = ({ locale, draft }: { locale: Locale; draft: FormDraft }) => {
  const t = translator(locale, 'privacy')
  return (
    <>
      <p className="lead">{t('answer.lead')}</p>
      <RequestErrors locale={locale} title={t('answer.errorTitle')} errors={draft.errors} />
      <form className="form" action={addressOf.seePrivacyAnswer(locale)} method="post">
        <OwnerFields locale={locale} draft={draft} />
        <button className="button" type="submit">
          {t('answer.submit')}
        </button>
      </form>
    </>
  )
}

const Seen = async ({ locale, comment }: { locale: Locale; comment: string }) => {
  const t = translator(locale, 'privacy')
  const payload = await sitePayload()
  const requests = await readRequests(payload, comment)
  if (requests.length === 0) return <LookUp locale={locale} draft={{ typed: {}, errors: ['no-match'] }} />
  const isGranted = requests.some(({ kind, state }) => kind === 'access' && state === 'granted')
  const data = isGranted ? await readKeptData(payload, comment) : undefined
  const { privacyContact } = await getSiteSettings(locale)
  return (
    <>
      <Answers locale={locale} requests={requests} />
      {data && <KeptDataView locale={locale} data={data} />}
      <p className="note">{t('answer.appeal', { contact: privacyContact })}</p>
    </>
  )
}

const AnswerPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const query = await searchParams
  const pass = firstOf(query.pass)
  const comment = pass ? commentOfPass(pass) : undefined
  const draft = openDraft(firstOf(query.draft)) ?? { typed: {}, errors: pass ? ['expired' as const] : [] }
  return (
    <div className="wrap page narrow">
      <h1>{translator(locale, 'privacy')('answer.title')}</h1>
      {comment ? <Seen locale={locale} comment={comment} /> : <LookUp locale={locale} draft={draft} />}
    </div>
  )
}

export default AnswerPage
