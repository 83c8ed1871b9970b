'use client'

import { Button, useConfig, useSelection } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { BulkOffers, OfferedBulk } from '../../bulk/offerBulk'
import { askDesk } from '../askDesk'
import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import { BulkRecordsDialog } from './BulkRecordsDialog'
import type { Chosen } from './types'

/** The collection whose list this is, from the address: Payload gives a list's components no name. */
const useListCollection = (): string => {
  const { config } = useConfig()
  const [, collection = ''] = usePathname().split(`${config.routes.admin}/collections/`)
  return collection.split('/')[0] ?? ''
}

const NONE: BulkOffers = { offers: [], titles: {} }

const useOffers = (collection: string, ids: readonly string[]) => {
  const [offers, setOffers] = useState<BulkOffers>(NONE)
  const key = ids.join(',')
  useEffect(() => {
    let left = false
    if (key === '') return
    void askDesk<BulkOffers>(`/workflow-offers/${collection}`, { ids: key.split(',') }).then((answer) => {
      if (!left) setOffers(answer.ok ? answer.data : NONE)
    })
    return () => {
      left = true
    }
  }, [collection, key])
  return key === '' ? NONE : offers
}

/** Above a list: what can be done with the chosen records, and nothing that cannot. */
export const BulkActions = () => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const collection = useListCollection()
  const { count, getQueryParams, getSelectedIds, selectAll, toggleAll } = useSelection()
  const [dialog, setDialog] = useState<{ offer: OfferedBulk; chosen: Chosen; titles: BulkOffers['titles'] }>()
  const ids = getSelectedIds().map(String)
  const isWholeList = String(selectAll) === 'allAvailable'
  const { offers, titles } = useOffers(collection, ids)

  const open = (offer: OfferedBulk) =>
    setDialog({
      offer,
      titles,
      chosen: isWholeList ? { count, query: getQueryParams() } : { count: ids.length, ids },
    })

  return (
    <>
      {count > 0 && (
        <div className="desk-bulk" role="group" aria-label={t('admin:bulk.chosen', { count })}>
          <span className="desk-strong">{t('admin:bulk.chosen', { count })}</span>
          {offers.map((offer) => (
            <Button
              key={offer.action}
              type="button"
              size="small"
              margin={false}
              buttonStyle={offer.intent === 'primary' ? 'primary' : 'secondary'}
              onClick={() => open(offer)}
            >
              {actLabel(t, collection, offer.action)}
              {offer.possible < offer.looked && (
                <span className="desk-bulk__part">
                  {t('admin:bulk.part', { possible: offer.possible, looked: offer.looked })}
                </span>
              )}
            </Button>
          ))}
          {offers.length === 0 && <span className="desk-muted">{t('admin:bulk.nothing')}</span>}
        </div>
      )}
      {dialog && (
        <BulkRecordsDialog
          collection={collection}
          offer={dialog.offer}
          chosen={dialog.chosen}
          titles={dialog.titles}
          onDone={() => router.refresh()}
          onClose={() => {
            setDialog(undefined)
            toggleAll(false)
          }}
        />
      )}
    </>
  )
}
