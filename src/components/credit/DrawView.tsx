import { Gutter, SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { DocumentViewServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { getDrawResult } from '../../queries/drawResult'
import { findDrawToken } from '../../queries/drawToken'
import type { RecordData } from '../../workflow/definition'
import { DrawChart } from './DrawChart'
import { DrawnList } from './DrawnList'
import { TokenLookup } from './TokenLookup'

const LONGEST_CODE = 40

/** The tab of a draw with what came out: share by grade as a chart, the list, and whether it follows from the seed. */
export const DrawView = async ({ doc, initPageResult, searchParams }: DocumentViewServerProps) => {
  const { req, collectionConfig } = initPageResult
  if (!collectionConfig) return null
  const locale = localeOf(req)
  const t = translator(locale, 'credit')
  // The view is reached with the record as this person may read it.
  const record = doc as unknown as RecordData
  const { groups, items, faults } = await getDrawResult(req.payload, record, locale)
  const code = typeof searchParams?.code === 'string' ? searchParams.code.slice(0, LONGEST_CODE) : ''
  const found = code === '' ? undefined : await findDrawToken(req.payload, record.id, code)
  const adminRoute = req.payload.config.routes.admin
  const path = `/collections/${collectionConfig.slug}` as const
  return (
    <Gutter className="desk-credit">
      <SetStepNav
        nav={[
          {
            label: collectionConfig.labels.plural as Record<string, string>,
            url: formatAdminURL({ adminRoute, path }),
          },
          { label: String(doc.title), url: formatAdminURL({ adminRoute, path: `${path}/${record.id}` }) },
          { label: t('draws.view.title') },
        ]}
      />
      <main>
        <header className="desk-queue__head">
          <h1>{t('draws.view.title')}</h1>
          {record.seedDigest ? (
            <a href={`/${locale}/inspections/draws/${record.id}`} target="_blank" rel="noreferrer">
              {t('draws.view.publicPage')}
            </a>
          ) : null}
        </header>
        {faults && (
          <p role="status" className={faults.length === 0 ? 'desk-credit__sound' : 'desk-errors'}>
            {faults.length === 0
              ? t('draws.view.verified')
              : t('draws.view.faulty', {
                  faults: faults
                    .map((fault) => t(`draws.faults.${fault}`))
                    .join(translator(locale)('admin:listSeparator')),
                })}
          </p>
        )}
        {record.listDigest ? (
          <DrawChart groups={groups} locale={locale} />
        ) : (
          <p>{t('draws.view.notFrozen')}</p>
        )}
        {record.listDigest ? <DrawnList items={items} locale={locale} /> : null}
        {record.listDigest ? <TokenLookup code={code} found={found} locale={locale} /> : null}
      </main>
    </Gutter>
  )
}
