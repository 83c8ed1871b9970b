import type { Translate } from '../../i18n'

/** Collections whose words stand with their subject under a name of their own. */
const OWN_WORDS: Partial<Record<string, string>> = {
  settings: 'fields:settings.label',
  events: 'events:singular',
  'event-registrations': 'events:registrations.singular',
  'event-files': 'events:files.singular',
  venues: 'events:venues.singular',
  'venue-rooms': 'events:venueRooms.singular',
  speakers: 'events:speakers.singular',
  'text-rules': 'rules:singular',
}

const camelCase = (slug: string) => slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A collection's name in the singular, wherever its words stand: with its subject, or `fields:policyRevisions.singular`. */
export const collectionLabel = (t: Translate, slug: string): string => {
  const keys = [
    OWN_WORDS[slug] ?? `registers:${slug}.singular`,
    `livestream:${slug}.singular`,
    `fields:${camelCase(slug)}.singular`,
  ]
  const found = keys.find((key) => t(key) !== key.slice(key.indexOf(':') + 1))
  return found ? t(found) : slug
}
