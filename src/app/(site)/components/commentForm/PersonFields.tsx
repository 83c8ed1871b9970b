'use client'

import { Field } from './Field'
import type { Choice, FormError, FormRules, FormTexts } from './types'

type Props = {
  texts: FormTexts
  rules: FormRules
  values: Record<string, string>
  counties: readonly Choice[]
  kinds: readonly Choice[]
  errors: readonly FormError[]
}

/** Who comments: asked for as the notice asks, the rest left to the reader. */
export const PersonFields = ({ texts, rules, values, counties, kinds, errors }: Props) => (
  <fieldset className="person">
    <legend>{texts.person}</legend>
    <p className="field__help">{texts.personHelp}</p>
    <Field
      name="name"
      label={texts.name}
      optional={rules.requireName ? undefined : texts.optional}
      errors={errors}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="name"
          required={rules.requireName}
          defaultValue={values.name ?? ''}
        />
      )}
    </Field>
    <Field
      name="contact"
      label={texts.contact}
      optional={rules.requireContact ? undefined : texts.optional}
      help={texts.contactHelp}
      errors={errors}
    >
      {(control) => (
        <input {...control} type="text" required={rules.requireContact} defaultValue={values.contact ?? ''} />
      )}
    </Field>
    <Field name="email" label={texts.email} optional={texts.optional} help={texts.emailHelp} errors={errors}>
      {(control) => (
        <input
          {...control}
          type="email"
          autoComplete="email"
          spellCheck={false}
          defaultValue={values.email ?? ''}
        />
      )}
    </Field>
    <Field name="county" label={texts.county} optional={texts.optional} errors={errors}>
      {(control) => (
        <select {...control} defaultValue={values.county ?? ''}>
          <option value="">{texts.countyNone}</option>
          {counties.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
    <Field
      name="submitterKind"
      label={texts.submitterKind}
      optional={texts.optional}
      help={texts.submitterKindHelp}
      errors={errors}
    >
      {(control) => (
        <select {...control} defaultValue={values.submitterKind ?? ''}>
          <option value="">{texts.countyNone}</option>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  </fieldset>
)
