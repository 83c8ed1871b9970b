'use client'

import { SelectInput, TextField, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { LIMIT_SCOPES } from '../../defence/rule'
import { useDeskTranslation } from '../useDeskTranslation'

const ScopeField: TextFieldClientComponent = ({ path, readOnly }) => {
  const { t } = useDeskTranslation()
  const { value, setValue } = useField<string | null>({ path })
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

/** What a deny rule matches is written; whom a limit counts is chosen. */
export const RuleValueField: TextFieldClientComponent = (props) => {
  const isLimit = useFormFields(([fields]) => fields.kind?.value === 'limit')
  // Two components, as two hooks on one field would wipe out what the server says is wrong with it.
  return isLimit ? <ScopeField {...props} /> : <TextField {...props} />
}
