import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { payloadSecret } from '../../../../../environment'
import { translator } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import { issueFormToken } from '../../../../../intake/formToken'
import { tokenSubjectOf } from '../../../../../registers/door/submitApplication'
import { findRegister } from '../../../../../registers/registry'
import { addressOf } from '../../../addresses'
import { ApplicationForm } from '../../../components/application/ApplicationForm'
import { Trail } from '../../../components/Trail'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; register: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every form has a token of its own. */
export const dynamic = 'force-dynamic'

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const register = findRegister((await params).register)
  if (!register?.application.isPublic) notFound()
  const draftId = firstOf((await searchParams).draft)
  const draft = draftId
    ? await findFormDraft<string | string[]>(tokenSubjectOf(register.slug), draftId)
    : undefined
  return { locale, register, draft, isDraftGone: Boolean(draftId) && !draft }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale, register, draft } = await getPage(props)
  const title = translator(locale)(`registers:${register.slug}.apply.title`)
  return {
    ...PRIVATE_PAGE,
    title: draft ? translator(locale, 'site')('form.titleWithError', { title }) : title,
  }
}

const ApplyPage = async (props: Props) => {
  const { locale, register, draft, isDraftGone } = await getPage(props)
  const t = translator(locale)
  const { slug } = register
  return (
    <div className="wrap page form-page">
      <Trail locale={locale} steps={[{ href: addressOf.applyList(locale), label: t('site:nav.apply') }]} />
      <h1>{t(`registers:${slug}.apply.title`)}</h1>
      <p className="lead">{t(`registers:${slug}.apply.lead`)}</p>
      {isDraftGone && (
        <p className="warning" role="alert">
          {t('site:form.errors.draftGone')}
        </p>
      )}
      <ApplicationForm
        locale={locale}
        register={register}
        action={addressOf.sendApplication(locale, slug)}
        token={issueFormToken({
          secret: payloadSecret(),
          consultation: tokenSubjectOf(slug),
          now: new Date(),
        })}
        typed={draft?.values ?? {}}
        errors={draft?.errors ?? []}
        hadFiles={draft?.hadFiles ?? false}
      />
    </div>
  )
}

export default ApplyPage
