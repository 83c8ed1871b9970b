'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { SLUGS } from '../../collections/slugs'
import { useDeskTranslation } from '../useDeskTranslation'
import { CreditGuide } from './CreditGuide'
import { GuestGuide } from './GuestGuide'
import { ImportGuide } from './ImportGuide'
import { ImportPages } from './ImportPages'
import { ImportSummary } from './ImportSummary'
import { PlatformGuide } from './PlatformGuide'
import { RegisterGuide } from './RegisterGuide'
import { useImportPreview } from './useImportPreview'
import type { ShownBatch } from './useImportPreview'

const Preview = (shown: ShownBatch) => {
  const { t } = useDeskTranslation()
  const { view, hasFailed, choose, turn } = useImportPreview(shown)
  return (
    <section className="field-type desk-import" aria-labelledby="import-preview">
      <h2 id="import-preview">{t('entry:preview.title')}</h2>
      {hasFailed && <p role="alert">{t('entry:preview.failed')}</p>}
      {!view && !hasFailed && <p role="status">{t('admin:loading')}</p>}
      {view && <ImportSummary view={view} />}
      {view && view.counts.all > 0 && (
        <ImportPages batch={shown} view={view} onChoose={choose} onTurn={turn} />
      )}
    </section>
  )
}

const GUIDES: Partial<Record<string, typeof ImportGuide>> = {
  [SLUGS.registerImports]: RegisterGuide,
  [SLUGS.platformImports]: PlatformGuide,
  [SLUGS.eventGuestLists]: GuestGuide,
  [SLUGS.creditImports]: CreditGuide,
}

/** On a file handed in: what can be handed in, then every row with what is wrong with it, before anything is stored. */
export const ImportPreview = () => {
  const { id, collectionSlug = '', data } = useDocumentInfo()
  const Guide = GUIDES[collectionSlug] ?? ImportGuide
  if (!id) return <Guide />
  return (
    <Preview
      collection={collectionSlug}
      id={String(id)}
      stamp={String(data?.updatedAt ?? '')}
      state={String(data?.state ?? '')}
    />
  )
}
