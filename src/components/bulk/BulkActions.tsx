'use client'

import { useConfig, useSelection } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'

import { OfferBar } from './OfferBar'

/** The collection whose list this is, from the address: Payload gives a list's components no name. */
const useListCollection = (): string => {
  const { config } = useConfig()
  const [, collection = ''] = usePathname().split(`${config.routes.admin}/collections/`)
  return collection.split('/')[0] ?? ''
}

/** Above a list of Payload's: what can be done with the chosen records. */
export const BulkActions = () => {
  const router = useRouter()
  const collection = useListCollection()
  const { count, getQueryParams, getSelectedIds, selectAll, toggleAll } = useSelection()
  const ids = getSelectedIds().map(String)
  const isWholeList = String(selectAll) === 'allAvailable'
  return (
    <OfferBar
      collection={collection}
      ids={ids}
      chosen={isWholeList ? { count, query: getQueryParams() } : { count: ids.length, ids }}
      onDone={() => router.refresh()}
      onClose={() => toggleAll(false)}
    />
  )
}
