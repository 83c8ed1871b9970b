import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { BroadcastTexts } from './BroadcastTexts'

/** What was said in a broadcast and written beside it, and what rules hit in that. */
export const BroadcastTextsView = ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const t = translator(localeOf(req))
  const { id, title } = doc as { id: string; title?: string }
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${SLUGS.broadcasts}` as const
  return (
    <Gutter className="desk-moderation">
      <SetStepNav
        nav={[
          { label: t('livestream:broadcasts.plural'), url: formatAdminURL({ adminRoute, path }) },
          { label: title ?? id, url: formatAdminURL({ adminRoute, path: `${path}/${id}` }) },
          { label: t('rules:texts.title') },
        ]}
      />
      <main>
        <BroadcastTexts id={id} />
      </main>
    </Gutter>
  )
}
