import Link from 'next/link'

import type { CampaignDetail } from '../../campaigns/campaignDetail'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import type { Tone } from '../../workflow/definition'
import { StateBadge } from '../StateBadge'

type Props = { campaign: CampaignDetail; tones: Record<string, Tone>; locale: Locale }

/** How many say what the sample says, how they came, and how far they are settled. */
export const CampaignFacts = ({ campaign, tones, locale }: Props) => {
  const t = translator(locale)
  const { members, same, firstAt, lastAt, channels, states, points } = campaign
  const count = (number: number) => t('campaigns:count', { count: number })
  return (
    <section className="desk-card">
      <dl className="desk-campaign__facts">
        <dt>{t('campaigns:same')}</dt>
        <dd>{count(same)}</dd>
        <dt>{t('campaigns:different')}</dt>
        <dd>{count(members - same)}</dd>
        <dt>{t('campaigns:first')}</dt>
        <dd>{formatBeijing(new Date(firstAt), locale, 'minute')}</dd>
        <dt>{t('campaigns:last')}</dt>
        <dd>{formatBeijing(new Date(lastAt), locale, 'minute')}</dd>
        <dt>{t('campaigns:channels')}</dt>
        <dd>
          {Object.entries(channels).map(([channel, number]) => (
            <span key={channel} className="desk-campaigns__channel">
              {t('campaigns:channelCount', { channel: t(`fields:channels.${channel}`), count: number })}
            </span>
          ))}
        </dd>
        <dt>{t('campaigns:settled')}</dt>
        <dd className="desk-campaign__states">
          {Object.keys(tones)
            .filter((state) => states[state])
            .map((state) => (
              <span key={state}>
                <StateBadge tone={tones[state] ?? 'draft'} label={t(`workflow:comments.states.${state}`)} />{' '}
                {count(states[state] ?? 0)}
              </span>
            ))}
        </dd>
        {points.length > 0 && (
          <>
            <dt>{t('campaigns:points')}</dt>
            <dd>
              <ul className="desk-carried">
                {points.map(({ id, title, members: carrying }) => (
                  <li key={id}>
                    <Link href={`/admin/collections/points/${id}`} prefetch={false}>
                      {title}
                    </Link>{' '}
                    <span className="desk-muted">{count(carrying)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
