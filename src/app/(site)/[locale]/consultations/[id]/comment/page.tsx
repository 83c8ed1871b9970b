import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../../i18n'
import { findFormDraft } from '../../../../../../intake/formDraft'
import { findConsultation } from '../../../../../../queries/siteConsultations'
import { addressOf } from '../../../../addresses'
import { ClosedForm } from '../../../../components/ClosedForm'
import { OpenForm } from '../../../../components/commentForm/OpenForm'
import { Trail } from '../../../../components/Trail'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every form has a token of its own. */
export const dynamic = 'force-dynamic'

const getPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const { id } = await params
  const consultation = await findConsultation(id, locale)
  if (!consultation) notFound()
  const query = await searchParams
  const draftId = firstOf(query.draft)
  const draft = draftId ? await findFormDraft(id, draftId) : undefined
  return {
    locale,
    consultation,
    draft,
    isDraftGone: Boolean(draftId) && !draft,
    clause: firstOf(query.clause),
  }
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const title = t('form.title')
  return {
    ...PRIVATE_PAGE,
    title: firstOf((await searchParams).draft) ? t('form.titleWithError', { title }) : title,
  }
}

const CommentPage = async (props: Props) => {
  const page = await getPage(props)
  const { locale, consultation, draft } = page
  const t = translator(locale, 'site')
  const { id, state, title } = consultation
  return (
    <div className="wrap page form-page">
      <Trail
        locale={locale}
        steps={[
          { href: addressOf.consultations(locale), label: t('nav.consultations') },
          { href: addressOf.consultation(locale, id), label: title.text },
        ]}
      />
      {state === 'open' ? (
        <OpenForm {...page} />
      ) : (
        <ClosedForm locale={locale} consultation={consultation} typed={draft?.values.body ?? ''} />
      )}
    </div>
  )
}

export default CommentPage
