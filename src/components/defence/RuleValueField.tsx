'use client'

import { SelectInput, TextField, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { LIMIT_SCOPES } from '../../defence/rule'
import { useDeskTranslation } from '../useDeskTranslation'

/** What a deny rule matches is written; whom a limit counts is chosen. */
export const RuleValueField: TextFieldClientComponent = (props) => {
  const { path, readOnly } = props
  const { t } = useDeskTranslation()
  const { value, setValue } = useField<string | null>({ path })
  const isLimit = useFormFields(([fields]) => fields.kind?.value === 'limit')
  if (!isLimit) return <TextField {...props} />
  return (
    <SelectInput
      path={path}
      name={path}
      label={t('defence:scope')}
      description={t('defence:scopeHelp')}
      readOnly={readOnly}
      isClearable={false}
      options={LIMIT_SCOPES.map((scope) => ({ value: scope, label: t(`defence:scopes.${scope}`) }))}
      value={value ?? 'address'}
      onChange={(option) => setValue(Array.isArray(option) ? null : option.value)}
    />
  )
}
