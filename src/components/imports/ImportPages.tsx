'use client'

import { Button } from '@payloadcms/ui'

import { PREVIEW_KINDS } from '../../imports/previewRows'
import type { PreviewKind } from '../../imports/previewRows'
import type { ImportPreviewView } from '../../queries/importPreview'
import { useDeskTranslation } from '../useDeskTranslation'
import { ImportRows } from './ImportRows'
import type { ShownBatch } from './useImportPreview'

type Props = {
  batch: Pick<ShownBatch, 'collection' | 'id'>
  view: ImportPreviewView
  onChoose: (kind: PreviewKind) => void
  onTurn: (page: number) => void
}

const Turning = ({ view: { page, pages }, onTurn }: Pick<Props, 'view' | 'onTurn'>) => {
  const { t } = useDeskTranslation()
  const button = (label: string, to: number) => (
    <Button
      type="button"
      size="small"
      margin={false}
      buttonStyle="secondary"
      disabled={to < 1 || to > pages}
      onClick={() => onTurn(to)}
    >
      {t(`entry:preview.${label}`)}
    </Button>
  )
  return (
    <div className="desk-import__pages">
      {button('previous', page - 1)}
      <span role="status">{t('entry:preview.page', { page, pages })}</span>
      {button('next', page + 1)}
    </div>
  )
}

/** The rows of a checked file by what was found, those with faults first, and the list of these to take along. */
export const ImportPages = ({ batch: { collection, id }, view, onChoose, onTurn }: Props) => {
  const { t } = useDeskTranslation()
  const { counts, state, toMend } = view
  const isOver = state === 'done' || state === 'cancelled'
  return (
    <>
      <div className="desk-tabs" role="group" aria-label={t('entry:preview.byKind')}>
        {PREVIEW_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="desk-tab"
            aria-pressed={view.kind === kind}
            onClick={() => onChoose(kind)}
          >
            {t(`entry:preview.kinds.${kind}`)} <span className="desk-tab__count">{counts[kind]}</span>
          </button>
        ))}
      </div>
      {toMend > 0 && (
        <p className="desk-import__download">
          <a href={`/api/import-faults/${collection}/${id}`} download>
            {t('entry:preview.download', { count: toMend })}
          </a>{' '}
          <span className="desk-muted">{t('entry:preview.downloadHelp')}</span>
        </p>
      )}
      <ImportRows rows={view.rows} columns={view.columns} isOver={isOver} />
      {view.pages > 1 && <Turning view={view} onTurn={onTurn} />}
    </>
  )
}
