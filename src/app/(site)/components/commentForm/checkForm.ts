import { countCodePoints } from '../../../../text/normalise'
import { fill } from './types'
import type { FormError, FormRules, FormTexts } from './types'

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

const filesOf = (data: FormData): File[] =>
  data
    .getAll('files')
    .filter((file): file is File => typeof file !== 'string' && (file.size > 0 || file.name !== ''))

/**
 * What can be said without asking the server, so that nobody uploads five files to learn that a name is missing. The
 * server checks everything again.
 */
export const checkForm = (data: FormData, rules: FormRules, texts: FormTexts): FormError[] => {
  const errors: FormError[] = []
  const refuse = (field: string, code: string, message: string) => errors.push({ field, code, message })
  const body = textOf(data, 'body')
  const files = filesOf(data)

  if (body === '') refuse('body', 'empty', texts.bodyEmpty)
  else if (countCodePoints(body) > rules.body) refuse('body', 'too-long', texts.bodyTooLong)
  if (rules.requireName && textOf(data, 'name') === '') refuse('name', 'empty', texts.nameEmpty)
  if (rules.requireContact && textOf(data, 'contact') === '') refuse('contact', 'empty', texts.contactEmpty)
  if (files.length > rules.files) refuse('files', 'too-many', texts.tooManyFiles)
  for (const file of files.filter(({ size }) => size > rules.fileBytes)) {
    refuse('files', 'too-large', fill(texts.fileTooLarge, { filename: file.name }))
  }
  if (textOf(data, 'consent') !== 'yes') refuse('consent', 'empty', texts.consentEmpty)
  return errors
}
