import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { payloadSecret } from '../../../../../../environment'
import { findOpenEvent, isOpen } from '../../../../../../events/registrations/door/openEvent'
import { tokenSubjectOf } from '../../../../../../events/registrations/door/submitRegistration'
import { translator } from '../../../../../../i18n'
import { findFormDraft } from '../../../../../../intake/formDraft'
import { issueFormToken } from '../../../../../../intake/formToken'
import { findEventPage } from '../../../../../../queries/siteEvents'
import { siteText } from '../../../../../../queries/siteText'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { periodWords } from '../../../../components/events/EventFacts'
import { RegistrationForm } from '../../../../components/events/RegistrationForm'
import { Trail } from '../../../../components/Trail'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every form has a token of its own. */
export const dynamic = 'force-dynamic'

const find = cache(async (id: string) => {
  const payload = await sitePayload()
  const event = await findEventPage(payload, id)
  const open = event && (await findOpenEvent(payload, id))
  return open && { event, open }
})

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const found = await find((await params).id)
  if (!found) notFound()
  const draftId = firstOf((await searchParams).draft)
  const draft = draftId
    ? await findFormDraft<string | string[]>(tokenSubjectOf(found.event.id), draftId)
    : undefined
  // Nothing typed is lost when it closed meanwhile: the form says so, and keeps it.
  if (!isOpen(found.open, new Date()) && !draft) redirect(addressOf.event(locale, found.event.id))
  return { locale, ...found, draft, isDraftGone: Boolean(draftId) && !draft }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale, event, draft } = await getPage(props)
  const title = translator(locale, 'events')('site.registerTitle', {
    title: siteText(locale, event.title).text,
  })
  return {
    ...PRIVATE_PAGE,
    title: draft ? translator(locale, 'site')('form.titleWithError', { title }) : title,
  }
}

const RegisterPage = async (props: Props) => {
  const { locale, event, open, draft, isDraftGone } = await getPage(props)
  const t = translator(locale, 'events')
  const title = siteText(locale, event.title).text
  return (
    <div className="wrap page form-page">
      <Trail
        locale={locale}
        steps={[
          { href: addressOf.events(locale), label: t('site.title') },
          { href: addressOf.event(locale, event.id), label: title },
        ]}
      />
      <h1>{t('site.registerTitle', { title })}</h1>
      <p className="lead">{periodWords(locale, event)}</p>
      {open.room === 'none' && <p className="warning">{t('site.waitingNote')}</p>}
      {isDraftGone && (
        <p className="warning" role="alert">
          {translator(locale, 'site')('form.errors.draftGone')}
        </p>
      )}
      <RegistrationForm
        locale={locale}
        event={event.id}
        questions={open.questions}
        token={issueFormToken({
          secret: payloadSecret(),
          consultation: tokenSubjectOf(event.id),
          now: new Date(),
        })}
        typed={draft?.values ?? {}}
        errors={draft?.errors ?? []}
      />
    </div>
  )
}

export default RegisterPage
