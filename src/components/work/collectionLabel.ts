import { REGISTER_SLUGS, TALENT_SLUGS } from '../../collections/slugs'
import type { Translate } from '../../i18n'

/** A collection's name in the singular, `policy-revisions` → `fields:policyRevisions.singular`. */
export const collectionLabel = (t: Translate, slug: string): string => {
  if ([...REGISTER_SLUGS, ...TALENT_SLUGS].some((worded) => worded === slug))
    return t(`registers:${slug}.singular`)
  const key = slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return t(slug === 'settings' ? 'fields:settings.label' : `fields:${key}.singular`)
}
