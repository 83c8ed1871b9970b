import { enqueue } from '../outbox/enqueue'
import type { Follow } from '../workflow/definition'

/** Tells who asked, if they left an address; without one the answer is seen by receipt code and contact. */
export const answerRequest: Follow = async ({ tx, record }) => {
  await enqueue(tx, {
    kind: 'mail',
    template: 'privacy-answer',
    request: record.id,
    locale: record.locale === 'en' ? 'en' : 'zh',
  })
}
