'use client'

import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Delegate } from '../../queries/findDelegates'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = { path: string; label: string }

/** To whom one lends: names of people on duty, whose accounts one may not otherwise read. */
export const DelegateSelect = ({ path, label }: Props) => {
  const { t } = useDeskTranslation()
  const { value, setValue, showError } = useField<string | null>({ potentiallyStalePath: path })
  const [delegates, setDelegates] = useState<Delegate[]>([])
  useEffect(() => {
    void askDesk<{ delegates: Delegate[] }>('/delegates').then((answer) => {
      if (answer.ok) setDelegates(answer.data.delegates)
    })
  }, [])
  return (
    <div className={showError ? 'field-type error' : 'field-type'}>
      <FieldLabel label={label} path={path} required />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <select
          id={`field-${path}`}
          className="desk-input"
          value={value ?? ''}
          onChange={({ target }) => setValue(target.value || null)}
        >
          <option value="">{t('fields:delegations.choose')}</option>
          {delegates.map(({ id, name, agency }) => (
            <option key={id} value={id}>
              {agency ? `${name} · ${agency}` : name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
