'use client'

import { Button } from '@payloadcms/ui'

import type { QueueRow } from '../../queries/commentQueue'
import { useDeskTranslation } from '../useDeskTranslation'
import type { BulkAction } from './types'

type Props = {
  rows: readonly QueueRow[]
  selected: ReadonlySet<string>
  actions: readonly BulkAction[]
  onAct: (action: BulkAction) => void
  onClear: () => void
}

/** What can be done with all selected comments at once: what fits the state of at least one of them. */
export const BulkBar = ({ rows, selected, actions, onAct, onClear }: Props) => {
  const { t } = useDeskTranslation()
  const states = new Set(rows.filter(({ id }) => selected.has(id)).map(({ state }) => state))
  const fitting = actions.filter(({ from }) => from.some((state) => states.has(state)))
  return (
    <div className="desk-bulk" role="region" aria-label={t('admin:queue.bulk')}>
      <strong>{t('admin:queue.selected', { count: selected.size })}</strong>
      {fitting.map((action) => (
        <Button
          key={action.action}
          type="button"
          size="small"
          margin={false}
          buttonStyle={action.intent === 'primary' ? 'primary' : 'secondary'}
          onClick={() => onAct(action)}
        >
          {t(`workflow:comments.actions.${action.action}`)}
        </Button>
      ))}
      {fitting.length === 0 && <span className="desk-muted">{t('admin:queue.noBulk')}</span>}
      <button type="button" className="desk-link-button" onClick={onClear}>
        {t('admin:queue.unselect')}
      </button>
    </div>
  )
}
