'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { BulkOffers, OfferedBulk } from '../../bulk/offerBulk'
import { askDesk, refusalOf } from '../askDesk'
import { Dialog } from '../Dialog'
import { RunProgress } from '../runs/RunProgress'
import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import { ActionForm } from '../workflow/ActionForm'
import type { Entered } from '../workflow/types'
import type { BulkRow, Chosen } from './types'

/** Records done at once, with a result for each; more of them are long work. */
export const MOST_AT_ONCE = 20

type Props = {
  collection: string
  offer: OfferedBulk
  chosen: Chosen
  titles: BulkOffers['titles']
  onDone: () => void
  onClose: () => void
}

const Rows = ({ rows, titles }: { rows: readonly BulkRow[]; titles: BulkOffers['titles'] }) => {
  const { t } = useDeskTranslation()
  const refused = rows.filter(({ ok }) => !ok)
  return (
    <>
      <p role="status">
        {t('admin:queue.bulkDone', { done: rows.length - refused.length, refused: refused.length })}
      </p>
      <ul className="desk-results">
        {refused.map(({ id, errors }) => (
          <li key={id}>
            <span className="desk-strong">{titles[id] ?? id.slice(-12)}</span>
            <span className="desk-results__why">{errors?.join(' ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Run = ({ run, onDone }: { run: string; onDone: () => void }) => {
  const { t } = useDeskTranslation()
  return (
    <RunProgress id={run} onOver={onDone}>
      {({ result }) => (
        <>
          <p>
            {t('admin:queue.bulkDone', {
              done: Number(result?.performed ?? 0),
              refused: Number(result?.refused ?? 0),
            })}
          </p>
          {Number(result?.refused ?? 0) > 0 && (
            <a href={`/api/run/${run}/refusals`} download>
              {t('admin:bulk.refusals')}
            </a>
          )}
        </>
      )}
    </RunProgress>
  )
}

type Outcome = { rows: BulkRow[] } | { run: string }

/** One act on many records of a list: asked once; answered row by row, or by the worker where there are many. */
export const BulkRecordsDialog = ({ collection, offer, chosen, titles, onDone, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const [outcome, setOutcome] = useState<Outcome>()
  const label = actLabel(t, collection, offer.action)
  const target = 'ids' in chosen ? { ids: chosen.ids } : {}
  const query = 'ids' in chosen ? '' : chosen.query
  const isFew = 'ids' in chosen && chosen.ids.length <= MOST_AT_ONCE

  const send = async (entered: Entered): Promise<string[]> => {
    const request = { ...target, action: offer.action, ...entered }
    const answer = isFew
      ? await askDesk<{ results: BulkRow[] }>(`/workflow-bulk/${collection}`, request)
      : await askDesk<{ run: string }>(`/workflow-run/${collection}${query}`, request)
    if (!answer.ok) return refusalOf(answer, t)
    setOutcome('results' in answer.data ? { rows: answer.data.results } : { run: answer.data.run })
    if (isFew) onDone()
    return []
  }

  return (
    <Dialog heading={t('admin:bulk.heading', { action: label, count: chosen.count })} onClose={onClose}>
      {outcome ? (
        <>
          {'rows' in outcome ? (
            <Rows rows={outcome.rows} titles={titles} />
          ) : (
            <Run run={outcome.run} onDone={onDone} />
          )}
          <Button type="button" size="medium" margin={false} onClick={onClose}>
            {t('admin:queue.backToList')}
          </Button>
        </>
      ) : (
        <ActionForm
          definition={offer}
          label={label}
          subject={{ collection, id: 'ids' in chosen ? (chosen.ids[0] ?? '') : '' }}
          onCancel={onClose}
          onConfirm={send}
        />
      )}
    </Dialog>
  )
}
