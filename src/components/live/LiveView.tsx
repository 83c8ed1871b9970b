import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { findDraftClauses } from '../../live/draftClauses'
import { getLiveFacts } from '../../live/liveFacts'
import { findQueueChoices } from '../../queries/queueChoices'
import { titleIn } from '../work/titleIn'
import { LiveBoard } from './LiveBoard'

/** 实时态势 The live view of a consultation: what came in, how fast, by whom, on which clause. */
export const LiveView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const actor = actorOf(req)
  if (actor.kind !== 'staff' || !abilityOf(actor).can('read', SLUGS.comments)) notFound()
  const locale = localeOf(req)
  const t = translator(locale)
  const { adminRoute, id } = { adminRoute: req.payload.config.routes.admin, id: String(doc.id) }
  const [facts, clauses, { counties }] = await Promise.all([
    getLiveFacts(req.payload, { id, actor }),
    findDraftClauses(req.payload, id),
    findQueueChoices(req.payload, actor, locale),
  ])
  const path = `/collections/${SLUGS.consultations}` as const
  const isLimited = actor.roles.every((role) => role === 'county-officer')
  return (
    <Gutter className="desk-live-view">
      <SetStepNav
        nav={[
          { label: t('fields:consultations.plural'), url: formatAdminURL({ adminRoute, path }) },
          {
            label: titleIn(locale, {
              title: String(doc.title),
              titleEn: (doc.titleEn as string | null) ?? null,
            }),
            url: formatAdminURL({ adminRoute, path: `${path}/${id}` }),
          },
          { label: t('live:title') },
        ]}
      />
      <LiveBoard
        setup={{
          id,
          facts,
          counties,
          limitedTo: isLimited
            ? counties.filter(({ value }) => actor.counties.includes(value)).map(({ label }) => label)
            : [],
          clauses,
        }}
      />
    </Gutter>
  )
}
