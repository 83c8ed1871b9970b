import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { foldForSearch } from '../text/normalise'
import { searchGrams } from '../text/searchGrams'
import { withoutFindings, withoutSender } from './senderInText'
import type { Sender } from './senderInText'

/** A comment's text with who sent it; `redacted` is what a person left of it. */
export type SentText = Sender & { id: string; body: string; redacted: string | null }

/**
 * What remains of a text: where a person redacted it, their decision, else all but what looks like personal data. Its
 * own sender is named in neither.
 */
const remainderOf = ({ body, redacted, ...sender }: SentText): string =>
  redacted === null ? withoutFindings(withoutSender(body, sender)) : withoutSender(redacted, sender)

const rowOf = (text: SentText) => {
  const body = remainderOf(text)
  const isRedacted = text.redacted !== null
  const folded = foldForSearch(body)
  return {
    id: text.id,
    body,
    redacted: isRedacted ? body : null,
    folded,
    redacted_folded: isRedacted ? folded : null,
    grams: `{${searchGrams(body).join(',')}}`,
  }
}

/**
 * Takes who sent them out of the texts of comments. The original is gone after this; the trail's digest still tells
 * what had come in. Found by search is what is left.
 */
export const forgetInTexts = async (tx: Transaction, texts: readonly SentText[]): Promise<void> => {
  const changed = texts.filter((text) => remainderOf(text) !== text.body).map(rowOf)
  if (changed.length === 0) return
  await tx.query(sql`
    update comments c set body = t.body, redacted_body = t.redacted, search_text = t.folded,
      redacted_search_text = t.redacted_folded, search_grams = t.grams::int[]
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as t(id uuid, body text, redacted text, folded text, redacted_folded text, grams text)
    where c.id = t.id`)
}
