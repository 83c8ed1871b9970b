import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { TOPICS } from '../policyCodes'
import type { Topic } from '../policyCodes'

const SEPARATOR = ' · '

/** A case is known by its room and its subject; kept in the language of the house. */
export const titleOfCase = (roomName: string, topic: Topic): string =>
  `${roomName}${SEPARATOR}${translator('zh')(`livestream:topics.${topic}`)}`

/** A case's title as it is kept, its subject in the reader's language; the room's name is its own. */
export const caseTitleIn = (locale: Locale, title: string): string => {
  const at = title.lastIndexOf(SEPARATOR)
  const subject = title.slice(at + SEPARATOR.length)
  const topic = TOPICS.find((known) => translator('zh')(`livestream:topics.${known}`) === subject)
  return at < 0 || !topic
    ? title
    : `${title.slice(0, at)}${SEPARATOR}${translator(locale)(`livestream:topics.${topic}`)}`
}
