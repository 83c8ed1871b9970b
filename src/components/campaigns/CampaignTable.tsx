import Link from 'next/link'
import { formatAdminURL } from 'payload/shared'

import { WAITING_CAP } from '../../campaigns/campaignList'
import type { CampaignRow } from '../../campaigns/campaignList'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import type { Locale, Translate } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import { StateBadge } from '../StateBadge'

type Props = { campaigns: readonly CampaignRow[]; adminRoute: string; locale: Locale }

const COLUMNS = ['sample', 'members', 'channels', 'arrivals', 'settled'] as const

const settledWords = (waiting: number, t: Translate) => {
  if (waiting === 0) return t('campaigns:allSettled')
  return waiting > WAITING_CAP
    ? t('campaigns:waitingMany', { count: WAITING_CAP })
    : t('campaigns:waiting', { count: waiting })
}

const Arrivals = ({
  firstAt,
  lastAt,
  locale,
}: Pick<CampaignRow, 'firstAt' | 'lastAt'> & { locale: Locale }) => (
  <>
    {[firstAt, lastAt].map((at, index) => (
      <time key={index} dateTime={at}>
        {formatBeijing(new Date(at), locale, 'minute')}
      </time>
    ))}
  </>
)

/** One row a campaign: what it says, how many, by which channels, when, and what is still to do. */
export const CampaignTable = ({ campaigns, adminRoute, locale }: Props) => {
  const t = translator(locale)
  const hrefOf = (id: string) =>
    formatAdminURL({ adminRoute: adminRoute as '/admin', path: `/collections/${SLUGS.campaigns}/${id}` })
  return (
    <table className="desk-campaigns__table">
      <caption className="sr-only">{t('campaigns:list')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`campaigns:${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {campaigns.map(({ id, members, excerpt, channels, waiting, ...times }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={hrefOf(id)} prefetch={false}>
                {excerpt}
              </Link>
            </th>
            <td className="desk-campaigns__count" data-label={t('campaigns:members')}>
              {members}
            </td>
            <td data-label={t('campaigns:channels')}>
              {channels.map(({ channel, comments }) => (
                <span key={channel} className="desk-campaigns__channel">
                  {t('campaigns:channelCount', { channel: t(`fields:channels.${channel}`), count: comments })}
                </span>
              ))}
            </td>
            <td className="desk-campaigns__times" data-label={t('campaigns:arrivals')}>
              <Arrivals {...times} locale={locale} />
            </td>
            <td data-label={t('campaigns:settled')}>
              <StateBadge tone={waiting === 0 ? 'done' : 'waiting'} label={settledWords(waiting, t)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
