'use client'

import { Button } from '@payloadcms/ui'

import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  count: number
  doubts: number
  isReadOnly: boolean
  lastLabel: string | undefined
  onNextDoubt: () => void
  onUndo: () => void
}

/** How many clauses and doubts there are, the way to the next doubt, and the way back. */
export const ClauseBar = ({ count, doubts, isReadOnly, lastLabel, onNextDoubt, onUndo }: Props) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-clauses__bar">
      <span className="desk-muted">{t('admin:clauses.count', { count })}</span>
      <span role="status" className={doubts > 0 ? 'desk-due desk-due--pressing' : 'desk-due'}>
        {doubts > 0 ? t('admin:clauses.doubts', { count: doubts }) : t('admin:clauses.noDoubts')}
      </span>
      {doubts > 0 && (
        <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={onNextDoubt}>
          {t('admin:clauses.nextDoubt')}
        </Button>
      )}
      {!isReadOnly && lastLabel && (
        <Button type="button" size="small" margin={false} buttonStyle="subtle" onClick={onUndo}>
          {t('admin:clauses.undo', { correction: lastLabel })}
        </Button>
      )}
      {isReadOnly && <span className="desk-muted">{t('admin:clauses.readOnly')}</span>}
    </div>
  )
}
