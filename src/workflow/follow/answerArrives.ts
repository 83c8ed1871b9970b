import { appendAudit } from '../../audit/append'
import { enqueue } from '../../outbox/enqueue'
import type { Follow } from '../definition'

/** The answer stands in the timeline of the record it is about, and whoever asked is told. */
export const answerArrives: Follow = async ({ tx, record, actor, input, reason, now }) => {
  await appendAudit(tx, {
    collection: String(record.subjectCollection),
    id: String(record.subject),
    action: 'receive-opinion',
    actor,
    at: now,
    reason,
    data: { input: { body: String(record.body), opinion: input.opinion } },
  })
  await enqueue(tx, { kind: 'mail', template: 'opinion-answered', request: record.id })
}
