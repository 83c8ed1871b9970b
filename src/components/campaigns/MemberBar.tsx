'use client'

import { Button } from '@payloadcms/ui'

import { useDeskTranslation } from '../useDeskTranslation'
import type { MembersState } from './useMembers'

type Props = {
  state: MembersState
  isWhole: boolean
  onWhole: (isWhole: boolean) => void
  excepted: number
  /** Undefined for who assigns nothing here. */
  onAssign: (() => void) | undefined
  onHelp: () => void
}

/** Which members are shown and how, and what is done with all of them. */
export const MemberBar = ({ state, isWhole, onWhole, excepted, onAssign, onHelp }: Props) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-campaign__bar">
      <label>
        <input
          type="checkbox"
          checked={state.onlyDifferent}
          disabled={state.isLoading}
          onChange={(event) => state.showOnlyDifferent(event.target.checked)}
        />
        {t('campaigns:onlyDifferent')} <kbd className="desk-key">d</kbd>
      </label>
      <label>
        <input type="checkbox" checked={isWhole} onChange={(event) => onWhole(event.target.checked)} />
        {t('campaigns:wholeText')} <kbd className="desk-key">f</kbd>
      </label>
      <button type="button" className="desk-link-button desk-wide-only" onClick={onHelp}>
        {t('admin:keys.title')} <kbd className="desk-key">?</kbd>
      </button>
      {onAssign && (
        <Button type="button" size="medium" margin={false} onClick={onAssign}>
          {excepted > 0 ? t('campaigns:assignExcept', { count: excepted }) : t('campaigns:assign')}
          <kbd className="desk-key">g</kbd>
        </Button>
      )}
      <p className="desk-muted">{t('campaigns:legend')}</p>
    </div>
  )
}
