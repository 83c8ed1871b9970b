import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { findLiveCertificate } from '../../../../../certificates/findLiveCertificate'
import { SLUGS } from '../../../../../collections/slugs'
import { payloadSecret } from '../../../../../environment'
import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import { issueFormToken } from '../../../../../intake/formToken'
import { formatBeijing } from '../../../../../legal/beijing'
import { sitePayload } from '../../../../../queries/sitePayload'
import { findSiteProgramme } from '../../../../../queries/siteTalent'
import type { SiteProgramme } from '../../../../../queries/siteTalent'
import { siteText } from '../../../../../queries/siteText'
import { takesApplications, takesObjections, talentToken } from '../../../../../talent/door/submit'
import { findListed } from '../../../../../talent/listed'
import { programmeForm } from '../../../../../talent/programmeForm'
import { addressOf } from '../../../addresses'
import { ApplicationForm } from '../../../components/application/ApplicationForm'
import { LocalText } from '../../../components/LocalText'
import { Paragraphs } from '../../../components/Paragraphs'
import { ProgrammeBadge } from '../../../components/talent/ProgrammeBadge'
import { ProgrammeFacts, ProgrammeRules } from '../../../components/talent/ProgrammeFacts'
import { PublishedList } from '../../../components/talent/PublishedList'
import { Trail } from '../../../components/Trail'
import { firstOf, getLocale, HTML_LANG, pageMetadata } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every form has a token of its own. */
export const dynamic = 'force-dynamic'

const getPage = async ({ params }: Pick<Props, 'params'>) => {
  const locale = await getLocale(params)
  const programme = await findSiteProgramme((await params).id)
  return programme ? { locale, programme } : notFound()
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale, programme } = await getPage(props)
  const { id, title, titleEn } = programme
  const { text } = siteText(locale, { zh: title, en: titleEn })
  const hasErrors = Boolean(firstOf((await props.searchParams).draft))
  return pageMetadata({
    locale,
    path: `/talent/${id}`,
    title: hasErrors ? translator(locale, 'site')('form.titleWithError', { title: text }) : text,
  })
}

const Form = async ({
  locale,
  programme,
  draftId,
}: {
  locale: Locale
  programme: SiteProgramme
  draftId: string
}) => {
  const t = translator(locale)
  const { id, state, opensAt } = programme
  const subject = talentToken('apply', id)
  const draft = draftId ? await findFormDraft<string | string[]>(subject, draftId) : undefined
  // What was typed until it closed is shown all the same, with why it was not taken.
  if (!takesApplications(programme, new Date()) && !draft) {
    const isEarly = state === 'published' && opensAt
    return (
      <p className="panel">
        {isEarly
          ? t('talent:site.notYet', { day: formatBeijing(opensAt, locale, 'day') })
          : t('talent:site.over')}
      </p>
    )
  }
  return (
    <section className="section form-page" aria-labelledby="apply" id="form">
      <h2 id="apply">{t('talent:site.apply')}</h2>
      {draftId && !draft && (
        <p className="warning" role="alert">
          {t('site:form.errors.draftGone')}
        </p>
      )}
      <ApplicationForm
        locale={locale}
        register={programmeForm(programme)}
        action={addressOf.sendToProgramme(locale, id)}
        token={issueFormToken({ secret: payloadSecret(), consultation: subject, now: new Date() })}
        typed={draft?.values ?? {}}
        errors={draft?.errors ?? []}
        hadFiles={draft?.hadFiles ?? false}
      />
    </section>
  )
}

/** Once its time is over a notice is shown no longer: it names who may have left the list since. */
const hasNotice = async (programme: SiteProgramme) =>
  takesObjections(programme, new Date()) &&
  Boolean(
    await findLiveCertificate(await sitePayload(), {
      collection: SLUGS.talentProgrammes,
      record: programme.id,
    }),
  )

/** A programme: what it is, the form while applications are taken, and the list once it is published. */
const ProgrammePage = async (props: Props) => {
  const { locale, programme } = await getPage(props)
  const t = translator(locale)
  const { id, title, titleEn, state, description, descriptionEn } = programme
  const about = siteText(locale, { zh: description, en: descriptionEn })
  const hasList = state === 'publicity' || state === 'evaluated'
  return (
    <div className="wrap page">
      <Trail locale={locale} steps={[{ href: addressOf.talent(locale), label: t('talent:site.title') }]} />
      <h1>
        <LocalText text={siteText(locale, { zh: title, en: titleEn })} locale={locale} />
      </h1>
      <p>
        <ProgrammeBadge locale={locale} state={state} />
      </p>
      {hasList && (
        <PublishedList
          locale={locale}
          programme={programme}
          listed={await findListed(await sitePayload(), id)}
          hasNotice={await hasNotice(programme)}
        />
      )}
      <ProgrammeFacts locale={locale} programme={programme} />
      <section className="section" aria-labelledby="about">
        <h2 id="about">{t('talent:site.description')}</h2>
        <div lang={about.lang === locale ? undefined : HTML_LANG[about.lang]}>
          <Paragraphs text={about.text} />
        </div>
      </section>
      <ProgrammeRules locale={locale} programme={programme} />
      {!hasList && (
        <Form locale={locale} programme={programme} draftId={firstOf((await props.searchParams).draft)} />
      )}
    </div>
  )
}

export default ProgrammePage
