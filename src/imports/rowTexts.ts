import { formatBeijing } from '../legal/beijing'
import type { Locale } from '../i18n'
import { translator } from '../i18n'
import type { CommentRow } from './checkRow'
import type { RowContent, Typed } from './row'

/** What the file says in a row: as typed where something is wrong with it, else as it was understood. */
export const rowTexts = (locale: Locale, content: RowContent | null): Typed => {
  const { typed, values, arrivedAt, postmarkedOn } = (content ?? {}) as CommentRow
  if (typed) return typed
  if (!values) return {}
  const { body, name, contact, email, clause, county, submitterKind } = values
  return {
    body,
    name: name ?? '',
    contact: contact ?? '',
    email: email ?? '',
    clause: clause ?? '',
    county: county ?? '',
    submitterKind: submitterKind ? translator(locale)(`fields:submitterKinds.${submitterKind}`) : '',
    arrivedOn: arrivedAt ? formatBeijing(new Date(arrivedAt), locale, 'minute') : '',
    postmarkedOn: postmarkedOn ?? '',
  }
}
