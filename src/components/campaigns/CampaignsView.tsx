import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../../access/actor'
import { findCampaignList } from '../../campaigns/campaignList'
import { SLUGS } from '../../collections/slugs'
import { Refusal } from '../../errors/Refusal'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { titleIn } from '../work/titleIn'
import { CampaignTable } from './CampaignTable'

const textOr = (value: unknown) => (typeof value === 'string' ? value : null)

/** 相似意见 The campaigns of a consultation, the largest first. */
export const CampaignsView = async ({ doc, initPageResult, searchParams }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const actor = actorOf(req)
  if (actor.kind !== 'staff') notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const id = String(doc.id)
  const after = textOr(searchParams?.after) ?? undefined
  const list = await findCampaignList(req.payload, { consultation: id, actor, after }).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return notFound()
      throw error
    },
  )
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${SLUGS.consultations}` as const
  const here = formatAdminURL({ adminRoute, path: `${path}/${id}/campaigns` })
  const title = titleIn(locale, { title: String(doc.title), titleEn: textOr(doc.titleEn) })
  return (
    <Gutter className="desk-campaigns">
      <SetStepNav
        nav={[
          { label: t('fields:consultations.plural'), url: formatAdminURL({ adminRoute, path }) },
          { label: title, url: formatAdminURL({ adminRoute, path: `${path}/${id}` }) },
          { label: t('campaigns:title') },
        ]}
      />
      <main>
        <p className="desk-campaigns__intro">{t('campaigns:intro')}</p>
        {list.isComparing && (
          <p className="desk-muted" role="status">
            {t('campaigns:comparing')}
          </p>
        )}
        {list.campaigns.length === 0 ? (
          <p className="desk-empty">{t('campaigns:none')}</p>
        ) : (
          <CampaignTable campaigns={list.campaigns} adminRoute={adminRoute} locale={locale} />
        )}
        {(after || list.next) && (
          <nav className="desk-pages" aria-label={t('admin:queue.pages')}>
            {after && <a href={here}>{t('campaigns:firstPage')}</a>}
            {list.next && (
              <a href={`${here}?after=${encodeURIComponent(list.next)}`}>{t('campaigns:nextPage')}</a>
            )}
          </nav>
        )}
      </main>
    </Gutter>
  )
}
