import type { CollectionSlug, PayloadRequest } from 'payload'

import { SLUGS } from '../collections/slugs'
import type { Locale } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { formatReceiptCode } from '../intake/receiptCode'

/** A record by its collection and id. */
export type RecordOf = { collection: string; id: string }

/** Where a record carries its name in English too. */
const ENGLISH: Partial<Record<string, string>> = { title: 'titleEn', name: 'nameEn' }

type Option = { value: string; label: unknown }

const wordsOf = (options: readonly unknown[], value: string, locale: Locale): string => {
  const option = options.find((one) => (one as Option).value === value) as Option | undefined
  return (option?.label as Record<Locale, string> | undefined)?.[locale] ?? value
}

const nameSome = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<[string, string][]> => {
  const locale = localeOf(req)
  const { admin, flattenedFields } = req.payload.collections[collection].config
  const title = admin.useAsTitle ?? 'id'
  const field = flattenedFields.find(({ name }) => name === title)
  const inEnglish = flattenedFields.find(({ name }) => name === ENGLISH[title])?.name
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    select: { [title]: true, ...(inEnglish && { [inEnglish]: true }) },
    depth: 0,
    pagination: false,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const nameOf = (doc: Record<string, unknown>): string => {
    const english = locale === 'en' && inEnglish ? doc[inEnglish] : null
    const name = String(english || doc[title] || doc.id)
    if (collection === SLUGS.comments) return formatReceiptCode(name)
    return field && 'options' in field ? wordsOf(field.options, name, locale) : name
  }
  return docs.map((doc) => [String(doc.id), nameOf(doc as unknown as Record<string, unknown>)])
}

/** What records are called, by id, in the language of who asks; those the reader may not see are missing. */
export const nameRecords = async (
  req: PayloadRequest,
  records: readonly RecordOf[],
): Promise<Map<string, string>> => {
  const collections = [...new Set(records.map(({ collection }) => collection))]
  const named = await Promise.all(
    collections.map((collection) =>
      nameSome(
        req,
        collection as CollectionSlug,
        records.filter((record) => record.collection === collection).map(({ id }) => id),
      ),
    ),
  )
  return new Map(named.flat())
}
