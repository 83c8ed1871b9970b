import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { SLUGS } from '../../../../../../collections/slugs'
import { findRepairLink } from '../../../../../../credit/repair/askRepair'
import { translator } from '../../../../../../i18n'
import { findFormDraft } from '../../../../../../intake/formDraft'
import { REPAIR_WORKING_DAYS } from '../../../../../../legal/creditPeriods'
import { sitePayload } from '../../../../../../queries/sitePayload'
import type { RecordData } from '../../../../../../workflow/definition'
import { addressOf } from '../../../../addresses'
import { RepairForm } from '../../../../components/credit/RepairForm'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

const findOpen = cache(async (token: string) => findRepairLink(await sitePayload(), token))

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const found = await findOpen(token)
  // The address of the mail answers for a link that does not open, with the status it has.
  if (found.state !== 'open') redirect(addressOf.link(locale, token))
  const payload = await sitePayload()
  const record = await payload.db.findOne<RecordData>({
    collection: SLUGS.creditRecords,
    where: { id: { equals: found.link.record } },
  })
  if (!record) notFound()
  const draftId = firstOf((await searchParams).draft)
  const draft = draftId ? await findFormDraft<string | string[]>(`link:${found.link.id}`, draftId) : undefined
  return { locale, token, record, draft }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale } = await getPage(props)
  return { ...PRIVATE_PAGE, referrer: 'same-origin', title: translator(locale, 'credit')('site.formTitle') }
}

/** An application for credit repair, through the link of a mail. */
const RepairByLinkPage = async (props: Props) => {
  const { locale, token, record, draft } = await getPage(props)
  const t = translator(locale, 'credit')
  return (
    <div className="wrap page form-page">
      <h1>{t('site.formTitle')}</h1>
      <p className="lead">{t('site.formLead')}</p>
      <p>{t('site.repairRule', { days: REPAIR_WORKING_DAYS })}</p>
      <dl className="facts">
        <div>
          <dt>{t('fields.subjectName')}</dt>
          <dd>{String(record.subjectName)}</dd>
        </div>
        <div>
          <dt>{t('site.facts')}</dt>
          <dd>{String(record.facts)}</dd>
        </div>
      </dl>
      <RepairForm locale={locale} action={addressOf.sendRepair(locale, token)} draft={draft} />
    </div>
  )
}

export default RepairByLinkPage
