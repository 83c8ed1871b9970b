import type { Readable } from 'node:stream'

import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { Actor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { cleanText } from '../text/normalise'
import { findVisible } from '../workflow/perform'
import { hasRaw, openRaw } from './rawMail'

/**
 * The raw message, to those who may see who sent a comment, for a stated purpose; the purpose is in the trail before
 * the first byte leaves. 个人信息保护法 arts 6, 51.
 *
 * @throws Refusal 404 message not there for this actor, or its original no longer kept · 403 role may not reveal · 422 no purpose.
 */
export const revealOriginal = (
  payload: Payload,
  { message, actor, purpose }: { message: string; actor: Actor; purpose: unknown },
): Promise<Readable> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.mailMessages, id: message, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'reveal', SLUGS.comments, { agency: record.agency })) {
      throw new Refusal(403, reasonOf('not-your-action'))
    }
    const cleaned = cleanText(typeof purpose === 'string' ? purpose : '', { max: 200, multiline: false })
    if (!cleaned.ok) throw new Refusal(422, reasonOf('purpose-required'))
    const filename = String(record.filename)
    if (!(await hasRaw(filename))) throw new Refusal(404, reasonOf('not-found'))
    await appendAudit(tx, {
      collection: SLUGS.mailMessages,
      id: message,
      action: 'reveal',
      actor,
      at: new Date(),
      reason: cleaned.value,
    })
    return openRaw(filename)
  })
