'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { BulkOffers, OfferedBulk } from '../../bulk/offerBulk'
import { askDesk } from '../askDesk'
import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import { BulkRecordsDialog } from './BulkRecordsDialog'
import type { Chosen } from './types'

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

type Props = {
  collection: string
  /** Those looked at for what can be done. */
  ids: readonly string[]
  /** What the act is done to. */
  chosen: Chosen
  onDone: () => void
  onClose: () => void
}

/** What can be done with the chosen records of a list, and nothing that cannot. */
export const OfferBar = ({ collection, ids, chosen, onDone, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const [dialog, setDialog] = useState<{ offer: OfferedBulk; chosen: Chosen; titles: BulkOffers['titles'] }>()
  const { offers, titles } = useOffers(collection, ids)
  const { count } = chosen
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
              onClick={() => setDialog({ offer, chosen, titles })}
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
          onDone={onDone}
          onClose={() => {
            setDialog(undefined)
            onClose()
          }}
        />
      )}
    </>
  )
}
