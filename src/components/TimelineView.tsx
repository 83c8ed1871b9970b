import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { namesOf } from '../queries/namesOf'
import { getRecordTimeline } from '../queries/timeline'
import { readTimeline } from './timeline/readTimeline'
import { TimelineList } from './timeline/TimelineList'

/** The tab that shows who did what to the record, when, in which role and why. */
export const TimelineView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  if (!collectionConfig) return null
  const { payload } = req
  const locale = localeOf(req)
  const t = translator(locale)
  const entries = await getRecordTimeline(payload, {
    collection: collectionConfig.slug as Slug,
    id: String(doc.id),
    actor: actorOf(req),
  })
  const names = await namesOf(payload, entries, locale)
  const items = readTimeline(entries, { collection: collectionConfig, t, locale, names })
  const adminRoute = payload.config.routes.admin
  const path = `/collections/${collectionConfig.slug}` as const
  const title: unknown = doc[collectionConfig.admin.useAsTitle ?? 'id']
  return (
    <Gutter className="desk-timeline">
      <SetStepNav
        nav={[
          {
            label: collectionConfig.labels.plural as Record<string, string>,
            url: formatAdminURL({ adminRoute, path }),
          },
          {
            label: String(title ?? doc.id),
            url: formatAdminURL({ adminRoute, path: `${path}/${String(doc.id)}` }),
          },
          { label: t('admin:timeline.title') },
        ]}
      />
      <main>
        <TimelineList items={items} />
      </main>
    </Gutter>
  )
}
