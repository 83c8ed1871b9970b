import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { FieldError } from '../intake/submissionSchema'
import type { RegisterDefinition } from './definition'

/** A key that has no text comes back as itself. */
const textOf = (locale: Locale, key: string): string | undefined => {
  const text = translator(locale)(key)
  return text === key.slice(key.indexOf(':') + 1) ? undefined : text
}

const keysOf = ({ slug }: RegisterDefinition, name: string): readonly string[] =>
  name.startsWith('files.')
    ? [`registers:${slug}.${name}`, `registers:inspections.${name}`]
    : [`registers:${slug}.fields.${name}`, `registers:common.${name}`]

/** The label of a field, or of a piece of evidence `files.<name>`: the register's own, else what all share. */
export const fieldLabel = (register: RegisterDefinition, name: string, locale: Locale): string => {
  const [own, shared] = keysOf(register, name).map((key) => textOf(locale, key))
  return register.words?.label(name, locale) ?? own ?? shared ?? name
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
  const key = code === 'empty' && field.startsWith('files.') ? 'no-file' : code
  return translator(locale)(`registers:errors.${key}`, {
    ...params,
    field: fieldLabel(register, field, locale),
  })
}
