'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { EvasionHints } from './EvasionHints'

/** The hints of the record that is open; asked for anew once it has been saved. */
export const EvasionField = () => {
  const { id, collectionSlug, data } = useDocumentInfo()
  if (!id || !collectionSlug) return null
  return <EvasionHints key={String(data?.updatedAt ?? '')} collection={collectionSlug} id={String(id)} />
}
