import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import { sitePayload } from '../../../../../queries/sitePayload'
import { findHolderPage } from '../../../../../registers/holder/holderPage'
import { HOLDER_ACTS } from '../../../../../registers/holder/reportByLink'
import { addressOf } from '../../../addresses'
import { InspectionsSection } from '../../../components/holder/InspectionsSection'
import { LedgerSection } from '../../../components/holder/LedgerSection'
import { ReturnsSection } from '../../../components/holder/ReturnsSection'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

const findPage = cache(async (token: string) => findHolderPage(await sitePayload(), token))

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const page = await findPage(token)
  // The address of the mail answers for a link that does not open, with the status it has.
  if (typeof page === 'string') redirect(addressOf.link(locale, token))
  const query = await searchParams
  const draftId = firstOf(query.draft)
  const draft = draftId ? await findFormDraft<string | string[]>(`link:${page.link}`, draftId) : undefined
  const done = HOLDER_ACTS.find((act) => act === firstOf(query.done))
  const chosen = String(draft?.values.id ?? firstOf(query.open))
  return { locale, token, page, draft, done, chosen }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => ({
  ...PRIVATE_PAGE,
  referrer: 'same-origin',
  title: translator((await getPage(props)).locale, 'registers')('holder.title'),
})

/** The page of an entry's holder: what is to be reported, what is to be put right, and whom it has helped. */
const ReportingPage = async (props: Props) => {
  const { locale, token, page, draft, done, chosen } = await getPage(props)
  const t = translator(locale)
  const { register, record, isStanding } = page
  const part = {
    locale,
    page,
    draft,
    chosen,
    action: addressOf.sendReport(locale, token),
    choose: (id: string) =>
      addressOf.reporting(locale, token, `?${new URLSearchParams({ open: id }).toString()}`),
  }
  return (
    <div className="wrap page form-page">
      <h1>{String(record.name)}</h1>
      <p className="lead">
        {t(`registers:${register.slug}.singular`)} {String(record.number ?? '')} ·{' '}
        {t('registers:holder.title')}
      </p>
      {done && (
        <p className="panel" role="status">
          {t(`registers:holder.done.${done}`)}
        </p>
      )}
      {isStanding ? (
        <>
          <p className="note">{t('registers:holder.keep')}</p>
          <InspectionsSection {...part} />
          <ReturnsSection {...part} />
          <LedgerSection {...part} />
        </>
      ) : page.inspections.length > 0 ? (
        <InspectionsSection {...part} />
      ) : (
        <p className="warning">{t('registers:holder.ended')}</p>
      )}
    </div>
  )
}

export default ReportingPage
