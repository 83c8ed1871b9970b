import type { Slug } from '../../collections/slugs'
import { CREDIT_LISTS } from '../../credit/lists'
import { TALENT_LISTS } from '../../talent/lists'
import { REGISTERS } from '../registry'
import type { DeskList } from './deskList'
import { registerDeskList } from './registerDeskList'

/** Every list with queues, a board, saved views and an export. */
export const LISTS: readonly DeskList[] = [
  ...REGISTERS.map(registerDeskList),
  ...CREDIT_LISTS,
  ...TALENT_LISTS,
]

const bySlug = new Map<string, DeskList>(LISTS.map((list) => [list.slug, list]))

export const findList = (slug: string): DeskList | undefined => bySlug.get(slug)

/** @throws TypeError for a collection without such a list. */
export const getList = (slug: Slug): DeskList => {
  const list = findList(slug)
  if (!list) throw new TypeError(`No list is defined for ${slug}`)
  return list
}
