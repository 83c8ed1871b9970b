import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import { findLink } from '../../../../../links/findLink'
import { sitePayload } from '../../../../../queries/sitePayload'
import { fillsForm, isLinkPurpose } from '../../../../../registers/door/actByLink'
import type { LinkPurpose } from '../../../../../registers/door/actByLink'
import { findDefinitionOf } from '../../../../../registers/definitionOf'
import { valuesIn } from '../../../../../registers/keptValues'
import type { RecordData } from '../../../../../workflow/definition'
import { addressOf } from '../../../addresses'
import { ApplicationForm } from '../../../components/application/ApplicationForm'
import { LinkForm } from '../../../components/application/LinkForm'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

const findOpen = cache(async (token: string) => findLink(await sitePayload(), token))

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const found = await findOpen(token)
  // The address of the mail answers for a link that does not open, with the status it has.
  if (found.state !== 'open') redirect(addressOf.link(locale, token))
  const { purpose, collection, record: id } = found.link
  const payload = await sitePayload()
  const register = await findDefinitionOf(payload, found.link)
  if (!register || !isLinkPurpose(purpose)) notFound()
  const record = await payload.db.findOne<RecordData>({ collection, where: { id: { equals: id } } })
  if (!record) notFound()
  const draftId = firstOf((await searchParams).draft)
  const draft = draftId ? await findFormDraft<string | string[]>(`link:${found.link.id}`, draftId) : undefined
  return { locale, token, purpose, register, record, draft }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale, purpose } = await getPage(props)
  return {
    ...PRIVATE_PAGE,
    referrer: 'same-origin',
    title: translator(locale, 'site')(`application.title.${purpose}`),
  }
}

/** What the reason in the record is to whoever comes with such a link. */
const SAID: Partial<Record<LinkPurpose, 'asked' | 'decided'>> = { correct: 'asked', appeal: 'decided' }

const typedOf = (value: unknown): string | string[] => {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'boolean') return value ? 'yes' : ''
  return value === null || value === undefined ? '' : String(value)
}

const LinkPage = async (props: Props) => {
  const { locale, token, purpose, register, record, draft } = await getPage(props)
  const t = translator(locale, 'site')
  const stored = Object.fromEntries(
    Object.entries({ ...valuesIn(register, record), county: record.county }).map(([name, value]) => [
      name,
      typedOf(value),
    ]),
  )
  const action = addressOf.sendByLink(locale, token)
  const said = SAID[purpose]
  const reason = said && typeof record.returnedReason === 'string' ? record.returnedReason : ''
  return (
    <div className="wrap page form-page">
      <h1>{t(`application.title.${purpose}`)}</h1>
      <p className="lead">{t(`application.lead.${purpose}`)}</p>
      {said && reason && (
        <section className="panel" aria-labelledby="asked">
          <h2 id="asked">{t(`application.${said}`)}</h2>
          <p className="asked">{reason}</p>
        </section>
      )}
      {fillsForm(purpose) ? (
        <ApplicationForm
          locale={locale}
          register={register}
          action={action}
          typed={draft?.values ?? stored}
          errors={draft?.errors ?? []}
          hadFiles={draft?.hadFiles ?? false}
          link={purpose}
        />
      ) : (
        <LinkForm
          locale={locale}
          register={register}
          record={record}
          action={action}
          purpose={purpose}
          typed={String(draft?.values.grounds ?? '')}
          errors={draft?.errors ?? []}
        />
      )}
    </div>
  )
}

export default LinkPage
