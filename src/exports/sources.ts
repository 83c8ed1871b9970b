import { SLUGS } from '../collections/slugs'
import { LISTS } from '../registers/desk/lists'
import { commentSource } from './commentSource'
import { listSource } from './listSource'
import { registrationSource } from './registrationSource'
import type { ExportSource } from './source'

/** Every list that can be taken out. */
export const SOURCES: readonly ExportSource[] = [commentSource, ...LISTS.map(listSource), registrationSource]

export const findSource = (slug: string): ExportSource | undefined =>
  SOURCES.find((source) => source.slug === slug)

/** @throws TypeError for a list that cannot be exported. */
export const getSource = (slug: string = SLUGS.comments): ExportSource => {
  const source = findSource(slug)
  if (!source) throw new TypeError(`Nothing is exported of ${slug}`)
  return source
}
