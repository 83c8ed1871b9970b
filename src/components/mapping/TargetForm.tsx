'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import type { Choice } from './MappingDesk'

type Props = {
  chosen: readonly string[]
  targets: readonly Choice[]
  isBusy: boolean
  onSave: (to: readonly string[]) => void
  onCancel: () => void
}

const LISTED = 8

/** Where the clause really stands in the later text: one clause, several, or none. */
export const TargetForm = ({ chosen, targets, isBusy, onSave, onCancel }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [to, setTo] = useState<string[]>([...chosen])
  const toggle = (anchor: string) =>
    setTo(to.includes(anchor) ? to.filter((one) => one !== anchor) : [...to, anchor])
  return (
    <fieldset className="desk-mapping__form">
      <legend>{t('report:mapping.target')}</legend>
      <p className="desk-muted">{t('report:mapping.targetNote')}</p>
      <div className="desk-mapping__targets" style={{ maxBlockSize: `${LISTED * 2}rem` }}>
        {targets.map(({ value, label }) => (
          <label key={value} htmlFor={`${id}-${value}`}>
            <input
              id={`${id}-${value}`}
              type="checkbox"
              checked={to.includes(value)}
              onChange={() => toggle(value)}
            />{' '}
            {label}
          </label>
        ))}
      </div>
      <div className="desk-mapping__buttons">
        <Button type="button" size="small" margin={false} disabled={isBusy} onClick={() => onSave(to)}>
          {t('report:mapping.save')}
        </Button>
        <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={onCancel}>
          {t('report:mapping.cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
