import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { payloadSecret } from '../../../../../../environment'
import { translator } from '../../../../../../i18n'
import { findFormDraft } from '../../../../../../intake/formDraft'
import { issueFormToken } from '../../../../../../intake/formToken'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { findSiteProgramme } from '../../../../../../queries/siteTalent'
import { siteText } from '../../../../../../queries/siteText'
import { takesObjections, talentToken } from '../../../../../../talent/door/submit'
import { findListed } from '../../../../../../talent/listed'
import { objectionForm } from '../../../../../../talent/objectionForm'
import { addressOf } from '../../../../addresses'
import { ApplicationForm } from '../../../../components/application/ApplicationForm'
import { Trail } from '../../../../components/Trail'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  return { ...PRIVATE_PAGE, title: translator(locale, 'talent')('site.objectTitle') }
}

/** An objection to a published list. */
const ObjectionPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const { id } = await params
  const programme = await findSiteProgramme(id)
  if (!programme) notFound()
  const t = translator(locale, 'talent')
  const subject = talentToken('objection', id)
  const draftId = firstOf((await searchParams).draft)
  const draft = draftId ? await findFormDraft<string | string[]>(subject, draftId) : undefined
  const { title, titleEn } = programme
  return (
    <div className="wrap page form-page">
      <Trail
        locale={locale}
        steps={[
          { href: addressOf.talent(locale), label: t('site.title') },
          {
            href: addressOf.programme(locale, id),
            label: siteText(locale, { zh: title, en: titleEn }).text,
          },
        ]}
      />
      <h1>{t('site.objectTitle')}</h1>
      {takesObjections(programme, new Date()) || draft ? (
        <>
          <p className="lead">{t('site.objectLead')}</p>
          <ApplicationForm
            locale={locale}
            register={objectionForm(programme, await findListed(await sitePayload(), id))}
            action={addressOf.sendObjection(locale, id)}
            token={issueFormToken({ secret: payloadSecret(), consultation: subject, now: new Date() })}
            typed={draft?.values ?? {}}
            errors={draft?.errors ?? []}
            hadFiles={false}
            words={{ submit: t('site.submitObjection'), afterwards: t('site.objectionAfterwards') }}
          />
        </>
      ) : (
        <p className="panel">{t('site.publicityOver')}</p>
      )}
    </div>
  )
}

export default ObjectionPage
