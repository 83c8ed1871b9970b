'use client'

import { useId, useState } from 'react'

import { MAX_REASON } from '../../workflow/limits'
import { useDeskTranslation } from '../useDeskTranslation'
import { readRecentReasons } from './recentReasons'

type Props = {
  action: string
  required: boolean
  value: string
  onChange: (value: string) => void
  autoFocus: boolean
}

/** Why: free text with a count, and the last reasons of this tab to take up again. */
export const ReasonField = ({ action, required, value, onChange, autoFocus }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [recent] = useState(() => readRecentReasons(action))
  const length = [...value].length
  const isTooLong = length > MAX_REASON
  return (
    <div className="desk-field">
      <div className="desk-field__head">
        <label htmlFor={id}>
          {t('admin:actions.reason')}
          {required ? <span className="desk-required"> *</span> : ` ${t('admin:actions.optional')}`}
        </label>
        <span id={`${id}-count`} className={isTooLong ? 'desk-count desk-count--over' : 'desk-count'}>
          {t('admin:actions.count', { length, max: MAX_REASON })}
        </span>
      </div>
      <textarea
        id={id}
        className="desk-input"
        rows={4}
        value={value}
        required={required}
        aria-describedby={`${id}-count`}
        aria-invalid={isTooLong}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
      {recent.length > 0 && value === '' && (
        <div className="desk-recent" role="group" aria-label={t('admin:actions.recentReasons')}>
          <span className="desk-muted">{t('admin:actions.recentReasons')}</span>
          {recent.map((reason) => (
            <button key={reason} type="button" className="desk-recent__item" onClick={() => onChange(reason)}>
              {reason}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
