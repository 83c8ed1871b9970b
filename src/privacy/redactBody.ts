import { reasonOf, Refusal } from '../errors/Refusal'
import type { ActionContext } from '../workflow/definition'
import { blackOut, readPassages } from './passages'

/**
 * What everybody reads who may not see who wrote: the body with the passages a person chose blacked out. The trail keeps
 * the offsets alone.
 *
 * @throws Refusal 422 when the passages are not passages of this text.
 */
export const redactBody = ({ record, input }: ActionContext): Record<string, unknown> => {
  const body = String(record.body)
  const passages = readPassages(input.passages ?? '', body)
  if (!passages) throw new Refusal(422, reasonOf('passages-invalid'))
  return { redactedBody: blackOut(body, passages) }
}
