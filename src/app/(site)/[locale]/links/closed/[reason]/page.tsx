import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { translator } from '../../../../../../i18n'
import type { Locale } from '../../../../../../i18n'
import { findLink } from '../../../../../../links/findLink'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { firstOf, getLocale, PRIVATE_PAGE } from '../../../../sitePage'

type Props = {
  params: Promise<{ locale: string; reason: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const REASONS = ['used', 'expired', 'replaced', 'forged'] as const

type Reason = (typeof REASONS)[number]

const LONGEST_TOKEN = 100

const getReason = async (params: Props['params']): Promise<{ locale: Locale; reason: Reason }> => {
  const locale = await getLocale(params)
  const { reason: asked } = await params
  const reason = REASONS.find((one) => one === asked)
  return reason ? { locale, reason } : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, reason } = await getReason(params)
  return {
    ...PRIVATE_PAGE,
    referrer: 'same-origin',
    title: translator(locale, 'links')(`closed.${reason}.title`),
  }
}

/** A link that was mailed can be mailed again; one that has done its work cannot. */
const isRenewable = async (reason: Reason, token: string): Promise<boolean> => {
  if (reason === 'used' || reason === 'forged') return false
  const found = await findLink(await sitePayload(), token)
  return found.state !== 'forged' && found.link.letter !== null
}

const ClosedLinkPage = async ({ params, searchParams }: Props) => {
  const { locale, reason } = await getReason(params)
  const t = translator(locale, 'links')
  const token = firstOf((await searchParams).token).slice(0, LONGEST_TOKEN)
  const canRenew = await isRenewable(reason, token)
  return (
    <div className="wrap page narrow">
      <h1>{t(`closed.${reason}.title`)}</h1>
      <p className="lead">{t(`closed.${reason}.text`)}</p>
      {canRenew && (
        <>
          <p>{t('renew.text')}</p>
          {/* A form, not a link: what looks into mails for harm follows links, and presses no buttons. */}
          <form action={addressOf.renewLink(locale, token)} method="post">
            <button className="button" type="submit">
              {t('renew.button')}
            </button>
          </form>
        </>
      )}
      <p className="actions">
        <a className="button button--quiet" href={addressOf.home(locale)}>
          {t('home')}
        </a>
      </p>
    </div>
  )
}

export default ClosedLinkPage
