import { isLocale } from '../../i18n'
import type { Locale } from '../../i18n'
import type { TypedFields } from '../../privacy/dataRequestForm'

/** What is typed into a form without files. */
const MAX_BYTES = 512 * 1024

/** The text fields of a posted form; one that cannot be read, or is larger than anybody types, has none. */
export const readFields = async (request: Request): Promise<TypedFields> => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return {}
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
