'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { QueueRow } from '../../queries/commentQueue'
import { askDesk, refusalOf } from '../askDesk'
import { Dialog } from '../Dialog'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionForm } from '../workflow/ActionForm'
import type { BulkAction, BulkResult } from './types'

type Props = {
  action: BulkAction
  rows: readonly QueueRow[]
  onDone: () => void
  onClose: () => void
}

const Results = ({ results, rows }: { results: readonly BulkResult[]; rows: readonly QueueRow[] }) => {
  const { t } = useDeskTranslation()
  const rowOf = (id: string) => rows.find((row) => row.id === id)
  const refused = results.filter(({ ok }) => !ok)
  return (
    <>
      <p role="status">
        {t('admin:queue.bulkDone', { done: results.length - refused.length, refused: refused.length })}
      </p>
      {refused.length > 0 && (
        <ul className="desk-results">
          {refused.map(({ id, errors }) => (
            <li key={id}>
              <span className="desk-strong">{rowOf(id)?.receiptCode}</span>
              <span className="desk-results__excerpt">{rowOf(id)?.excerpt}</span>
              <span className="desk-results__why">{errors?.join(' ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** One act on many comments: asked once, answered row by row. */
export const BulkDialog = ({ action, rows: selected, onDone, onClose }: Props) => {
  const { t } = useDeskTranslation()
  // What was selected when the dialog opened: the selection is given up as soon as the act is done.
  const [rows] = useState(selected)
  const [results, setResults] = useState<BulkResult[]>()
  const label = t(`workflow:comments.actions.${action.action}`)
  return (
    <Dialog heading={t('admin:queue.bulkHeading', { action: label, count: rows.length })} onClose={onClose}>
      {results ? (
        <>
          <Results results={results} rows={rows} />
          <Button type="button" size="medium" margin={false} onClick={onClose}>
            {t('admin:queue.backToList')}
          </Button>
        </>
      ) : (
        <ActionForm
          definition={action}
          label={label}
          // Comments of another consultation than the first are refused one by one, and said to be.
          subject={{ collection: 'comments', id: rows[0]?.id ?? '' }}
          onCancel={onClose}
          onConfirm={async (entered) => {
            const answer = await askDesk<{ results: BulkResult[] }>('/workflow-bulk/comments', {
              ids: rows.map(({ id }) => id),
              action: action.action,
              ...entered,
            })
            if (!answer.ok) return refusalOf(answer, t)
            setResults(answer.data.results)
            onDone()
            return []
          }}
        />
      )}
    </Dialog>
  )
}
