import type { Metadata } from 'next'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { findFormDraft } from '../../../../../intake/formDraft'
import type { FormDraft } from '../../../../../intake/formDraft'
import { REPAIR_WORKING_DAYS } from '../../../../../legal/creditPeriods'
import { addressOf } from '../../../addresses'
import { FormField } from '../../../components/application/FormField'
import { RepairErrors } from '../../../components/credit/RepairErrors'
import { repairErrorText } from '../../../components/credit/repairErrors'
import { Trail } from '../../../components/Trail'
import { firstOf, getLocale, pageMetadata, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const DRAFT_GONE: FormDraft = { values: {}, errors: [{ field: 'form', code: 'expired' }], hadFiles: false }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'credit')
  const { draft, sent } = await searchParams
  if (sent) return { ...PRIVATE_PAGE, title: t('site.sentTitle') }
  if (draft) return { ...PRIVATE_PAGE, title: `${t('site.errorTitle')} · ${t('site.repairTitle')}` }
  return pageMetadata({
    locale,
    path: '/credit/repair',
    title: t('site.repairTitle'),
    description: t('site.repairLead'),
  })
}

const Sent = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'credit')
  return (
    <div className="wrap page narrow">
      <h1>{t('site.sentTitle')}</h1>
      <p className="lead">{t('site.sent')}</p>
      <p>{t('site.sentHelp')}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.credit(locale)}>
          {t('site.back')}
        </a>
      </p>
    </div>
  )
}

const AskForm = ({ locale, draft }: { locale: Locale; draft: FormDraft | undefined }) => {
  const t = translator(locale, 'credit')
  const errors = draft?.errors ?? []
  const field = (name: 'code' | 'contact', completion: string) => (
    <FormField
      name={name}
      label={t(`site.${name}`)}
      optional={undefined}
      help={t(`site.${name}Help`)}
      errors={errors.filter((error) => error.field === name).map((error) => repairErrorText(locale, error))}
    >
      {(described, isWrong) => (
        <input
          id={name}
          name={name}
          type="text"
          required
          className={name === 'code' ? 'code' : undefined}
          defaultValue={draft?.values[name] ?? ''}
          autoComplete={completion}
          spellCheck={false}
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
        />
      )}
    </FormField>
  )
  return (
    <form className="form" action={addressOf.askForRepair(locale)} method="post">
      {field('code', 'off')}
      {field('contact', 'email')}
      <button className="button button--large" type="submit">
        {t('site.send')}
      </button>
    </form>
  )
}

/** Asks for the link with which a subject asks for repair; the answer is the same whatever comes of it. */
const RepairPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'credit')
  const query = await searchParams
  if (firstOf(query.sent)) return <Sent locale={locale} />
  const draftId = firstOf(query.draft)
  const draft = draftId ? ((await findFormDraft('credit-repair', draftId)) ?? DRAFT_GONE) : undefined
  return (
    <div className="wrap page narrow">
      <Trail locale={locale} steps={[{ href: addressOf.credit(locale), label: t('site.title') }]} />
      <h1>{t('site.repairTitle')}</h1>
      <p className="lead">{t('site.repairLead')}</p>
      <p>{t('site.repairRule', { days: REPAIR_WORKING_DAYS })}</p>
      <RepairErrors locale={locale} errors={draft?.errors ?? []} />
      <AskForm locale={locale} draft={draft} />
    </div>
  )
}

export default RepairPage
