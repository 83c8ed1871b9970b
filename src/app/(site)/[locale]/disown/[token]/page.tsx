import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { translator } from '../../../../../i18n'
import type { Locale } from '../../../../../i18n'
import { formatBeijing } from '../../../../../legal/beijing'
import { findDisownable } from '../../../../../privacy/disownComment'
import type { DisownableComment } from '../../../../../privacy/disownComment'
import { siteText } from '../../../../../queries/siteText'
import { addressOf } from '../../../addresses'
import { LocalText } from '../../../components/LocalText'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../sitePage'

type Props = {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const findComment = cache(findDisownable)

const getPage = async (params: Props['params']) => {
  const locale = await getLocale(params)
  const { token } = await params
  const comment = await findComment(decodeURIComponent(token))
  return comment ? { locale, token, comment } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, comment } = await getPage(params)
  const title = translator(locale, 'privacy')(comment.disowned ? 'disown.doneTitle' : 'disown.title')
  // The address lets whoever has it mark the comment: it goes to no other site.
  return { ...PRIVATE_PAGE, referrer: 'same-origin', title }
}

const Facts = ({ locale, comment }: { locale: Locale; comment: DisownableComment }) => {
  const t = translator(locale, 'privacy')
  const title = siteText(locale, { zh: comment.title, en: comment.titleEn })
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('disown.consultation')}</dt>
          <dd>
            <LocalText text={title} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{t('disown.arrived')}</dt>
          <dd>{formatBeijing(comment.arrivedAt, locale, 'minute')}</dd>
        </div>
      </dl>
      <p>
        <a href={addressOf.receipt(locale, comment.receipt)}>{t('disown.see')}</a>
      </p>
    </>
  )
}

const DisownForm = ({ locale, token }: { locale: Locale; token: string }) => {
  const t = translator(locale, 'privacy')
  return (
    <>
      <section className="section" aria-labelledby="what">
        <h2 id="what">{t('disown.what')}</h2>
        <ul>
          <li>{t('disown.marked')}</li>
          <li>{t('disown.kept')}</li>
          <li>{t('disown.once')}</li>
        </ul>
        <p>{t('disown.mine')}</p>
      </section>
      {/* A form, not a link: what looks into mails for harm follows links, and presses no buttons. */}
      <form action={addressOf.confirmDisown(locale, token)} method="post">
        <button className="button" type="submit">
          {t('disown.confirm')}
        </button>
      </form>
    </>
  )
}

const DisownPage = async ({ params, searchParams }: Props) => {
  const { locale, token, comment } = await getPage(params)
  const t = translator(locale, 'privacy')
  const hasFailed = firstOf((await searchParams).error) !== '' && !comment.disowned
  return (
    <div className="wrap page narrow">
      <h1>{t(comment.disowned ? 'disown.doneTitle' : 'disown.title')}</h1>
      <p className="lead">{t(comment.disowned ? 'disown.done' : 'disown.lead')}</p>
      {hasFailed && (
        <p className="warning" role="alert">
          {t('disown.failed')}
        </p>
      )}
      <Facts locale={locale} comment={comment} />
      {comment.disowned ? (
        <p>
          {t('disown.rights')} <a href={addressOf.privacy(locale)}>{t('request.title')}</a>
        </p>
      ) : (
        <DisownForm locale={locale} token={token} />
      )}
    </div>
  )
}

export default DisownPage
