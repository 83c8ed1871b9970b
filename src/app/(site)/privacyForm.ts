import { isLocale } from '../../i18n'
import type { Locale } from '../../i18n'
import type { TypedFields } from '../../privacy/dataRequestForm'

/** The text fields of a posted form; an unreadable form has none. */
export const readFields = async (request: Request): Promise<TypedFields> => {
  const form = await request.formData().catch(() => undefined)
  const entries = [...(form?.entries() ?? [])].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}

export const localeOfParams = async (params: Promise<{ locale: string }>): Promise<Locale> => {
  const { locale } = await params
  return isLocale(locale) ? locale : 'zh'
}

export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } })
