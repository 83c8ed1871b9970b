import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../../access/actor'
import { getCampaignDetail } from '../../campaigns/campaignDetail'
import { findCampaignMembers } from '../../campaigns/campaignMembers'
import { SLUGS } from '../../collections/slugs'
import { Refusal } from '../../errors/Refusal'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { bucketLabel } from '../../live/bucketLabel'
import { CHANNEL_ORDER } from '../../live/channelOrder'
import { commentWorkflow } from '../../workflow/comments'
import { BarChart } from '../live/BarChart'
import { titleIn } from '../work/titleIn'
import { CampaignFacts } from './CampaignFacts'
import { MemberList } from './MemberList'
import { RepeatSenders } from './RepeatSenders'
import { Sample } from './Sample'

const TONES = Object.fromEntries(
  Object.entries(commentWorkflow.states).map(([state, { tone }]) => [state, tone]),
)

/** One campaign: the sample, how many came when and how, and what each of them adds. */
export const CampaignView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const actor = actorOf(req)
  if (actor.kind !== 'staff') notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const id = String(doc.id)
  const [campaign, page] = await Promise.all([
    getCampaignDetail(req.payload, { id, actor }),
    findCampaignMembers(req.payload, { campaign: id, actor }),
  ]).catch((error: unknown) => {
    if (error instanceof Refusal) return notFound()
    throw error
  })
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${SLUGS.consultations}` as const
  const ofConsultation = `${path}/${campaign.consultation}` as const
  const list = formatAdminURL({ adminRoute, path: `${ofConsultation}/campaigns` })
  const heading = t('campaigns:one', { members: campaign.members })
  const { timeline } = campaign
  return (
    <Gutter className="desk-campaign">
      <SetStepNav
        nav={[
          { label: t('fields:consultations.plural'), url: formatAdminURL({ adminRoute, path }) },
          {
            label: titleIn(locale, {
              title: campaign.consultationTitle,
              titleEn: campaign.consultationTitleEn,
            }),
            url: formatAdminURL({ adminRoute, path: ofConsultation }),
          },
          { label: t('campaigns:title'), url: list },
          { label: heading },
        ]}
      />
      <main>
        <header className="desk-campaign__head">
          <h1>{heading}</h1>
          <a href={list}>{t('campaigns:back')}</a>
        </header>
        <div className="desk-campaign__columns">
          <Sample sample={campaign.sample} locale={locale} />
          <CampaignFacts campaign={campaign} tones={TONES} locale={locale} />
        </div>
        <section className="desk-card">
          <h2 className="desk-card__title">{t('campaigns:arrivals')}</h2>
          <BarChart
            title={t('campaigns:chart')}
            time={t('campaigns:chartTime')}
            tableLabel={t('campaigns:chartTable')}
            series={CHANNEL_ORDER.map((key) => ({ key, label: t(`fields:channels.${key}`) }))}
            columns={timeline.buckets.map(({ at, channels }) => ({
              label: bucketLabel(at, timeline.grain),
              parts: channels,
            }))}
          />
        </section>
        {campaign.senders.length > 0 && <RepeatSenders senders={campaign.senders} locale={locale} />}
        <MemberList
          // What a run settled is shown anew.
          key={JSON.stringify(campaign.states)}
          campaign={id}
          sample={campaign.sample.id}
          count={campaign.members}
          initial={page}
          tones={TONES}
          mayGroup={campaign.mayGroup}
        />
      </main>
    </Gutter>
  )
}
