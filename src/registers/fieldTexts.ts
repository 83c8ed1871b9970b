import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { FieldError } from '../intake/submissionSchema'
import { COMMON_FIELDS } from './commonFields'
import type { RegisterDefinition } from './definition'

/** A key that has no text comes back as itself. */
const textOf = (locale: Locale, key: string): string | undefined => {
  const text = translator(locale)(key)
  return text === key.slice(key.indexOf(':') + 1) ? undefined : text
}

const isCommon = (name: string) => name === 'county' || COMMON_FIELDS.some((field) => field.name === name)

/** The label of a field, or of a piece of evidence `files.<name>`. */
export const fieldLabel = (register: RegisterDefinition, name: string, locale: Locale): string => {
  const key = name.startsWith('files.')
    ? `registers:${register.slug}.${name}`
    : isCommon(name)
      ? `registers:common.${name}`
      : `registers:${register.slug}.fields.${name}`
  return register.words?.label(name, locale) ?? textOf(locale, key) ?? name
}

export const fieldHelp = (register: RegisterDefinition, name: string, locale: Locale): string | undefined =>
  register.words?.help(name, locale) ??
  textOf(locale, `registers:${register.slug}.help.${name}`) ??
  textOf(locale, `registers:commonHelp.${name}`)

/** One value of a choice, in words. */
export const optionLabel = (
  register: RegisterDefinition,
  name: string,
  value: string,
  locale: Locale,
): string =>
  register.words?.option(name, value, locale) ??
  translator(locale)(`registers:${register.slug}.options.${name}.${value}`)

/** What is wrong, as a sentence. */
export const errorText = (
  register: RegisterDefinition,
  { field, code, params }: FieldError,
  locale: Locale,
): string => {
  if (field === 'form') {
    const key = `fields.form.${code}`
    const sentence = translator(locale, 'intake')(key, params)
    return sentence === key ? translator(locale, 'errors')(code, params) : sentence
  }
  if (field === 'consent') return translator(locale, 'intake')('fields.consent.empty')
  return translator(locale)(`registers:errors.${code}`, {
    ...params,
    field: fieldLabel(register, field, locale),
  })
}
