import type { ReactNode } from 'react'

import { translator } from '../../../../i18n'
import type { RegisterField } from '../../../../registers/definition'
import { errorText, fieldHelp, fieldLabel } from '../../../../registers/fieldTexts'
import type { HolderAct } from '../../../../registers/holder/reportByLink'
import { Control } from '../application/Control'
import { ErrorList } from '../application/ErrorList'
import { FormField } from '../application/FormField'
import { Send } from '../sending/Send'
import type { HolderProps } from './types'

type Values = Record<string, unknown>

type Props = HolderProps & {
  act: HolderAct
  /** The return or inspection it is about. */
  id?: string
  fields: readonly RegisterField[]
  /** What stands there while nothing has been typed. */
  stored?: Values | null
  children?: ReactNode
  submit: string
}

const typedOf = (value: unknown): string | string[] => {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'boolean') return value ? 'yes' : ''
  return value === null || value === undefined ? '' : String(value)
}

/** Whether what was refused was typed into this very form. */
const isOwnDraft = ({ draft, act, id = '' }: Props) =>
  draft?.values.act === act && String(draft.values.id ?? '') === id

/** A form of the holder's page: fields as data, every one with its help and what is wrong with it; needs no script. */
export const HolderForm = (props: Props) => {
  const { locale, page, action, draft, act, id, fields, stored, children, submit } = props
  const isOwn = isOwnDraft(props)
  const values = isOwn ? (draft?.values ?? {}) : (stored ?? {})
  const errors = isOwn ? (draft?.errors ?? []) : []
  const { register } = page
  return (
    <form className="form" action={action} method="post" encType="multipart/form-data">
      <ErrorList locale={locale} register={register} errors={errors} />
      <input type="hidden" name="act" defaultValue={act} />
      {id && <input type="hidden" name="id" defaultValue={id} />}
      {fields.map((field) => (
        <FormField
          key={field.name}
          name={field.name}
          label={fieldLabel(register, field.name, locale)}
          optional={field.required ? undefined : translator(locale, 'site')('form.optional')}
          help={fieldHelp(register, field.name, locale)}
          errors={errors
            .filter((error) => error.field === field.name)
            .map((error) => errorText(register, error, locale))}
          isGroup={field.kind === 'choices'}
        >
          {(described, isWrong) => (
            <Control
              register={register}
              field={field}
              locale={locale}
              value={typedOf(values[field.name])}
              described={described}
              isWrong={isWrong}
            />
          )}
        </FormField>
      ))}
      {children}
      <Send locale={locale} label={submit} />
    </form>
  )
}
