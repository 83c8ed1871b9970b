import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../access/actor'
import { Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { getMappingPage } from '../queries/clauseMapping'
import { clauseLabel } from '../queries/siteClauses'
import { MappingDesk } from './mapping/MappingDesk'
import { mappingItems } from './mapping/mappingItems'

/** The tab of a revision that shows where the clauses of an earlier text stand in it, for a person to confirm. */
export const MappingView = async ({ doc, initPageResult, searchParams }: DocumentViewServerProps) => {
  const { req, collectionConfig } = initPageResult
  if (!collectionConfig) return null
  const t = translator(localeOf(req), 'report')
  const id = String(doc.id)
  const asked = searchParams?.with
  const page = await getMappingPage(req.payload, {
    revision: id,
    earlier: typeof asked === 'string' ? asked : '',
    actor: actorOf(req),
  }).catch((error: unknown) => {
    if (error instanceof Refusal) return notFound()
    throw error
  })
  const { earlier, later, mapping } = page
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${collectionConfig.slug}` as const
  return (
    <Gutter className="desk-mapping">
      <SetStepNav
        nav={[
          {
            label: collectionConfig.labels.plural as Record<string, string>,
            url: formatAdminURL({ adminRoute, path }),
          },
          { label: later.name, url: formatAdminURL({ adminRoute, path: `${path}/${id}` }) },
          { label: t('mapping.title') },
        ]}
      />
      <main>
        {earlier ? (
          <MappingDesk
            key={`${earlier.id} ${mapping?.id ?? ''}`}
            earlier={{ id: earlier.id, name: earlier.name }}
            later={{ id: later.id, name: later.name }}
            choices={page.choices}
            mapping={mapping?.id ?? null}
            items={mappingItems(mapping?.rows ?? [], { earlier: earlier.clauses, later: later.clauses })}
            targets={later.clauses.map((clause) => ({
              value: clause.anchor,
              label: clauseLabel(clause, 36),
            }))}
            mayEdit={page.mayEdit}
          />
        ) : (
          <p className="desk-empty">{t('mapping.noEarlier')}</p>
        )}
      </main>
    </Gutter>
  )
}
