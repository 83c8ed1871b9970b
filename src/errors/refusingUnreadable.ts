import { preferredLocale } from '../i18n/preferredLocale'
import { reasonOf } from './Refusal'
import { sentenceOf } from './translateRefusal'

type Answer<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** Payload reads the body of a read that is sent by POST before it watches for errors: one that is no JSON is refused here. */
export const refusingUnreadable =
  <Rest extends unknown[]>(answer: Answer<Rest>): Answer<Rest> =>
  async (request, ...rest) => {
    try {
      return await answer(request, ...rest)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      const reason = reasonOf('malformed-request')
      const message = sentenceOf(preferredLocale(request.headers.get('accept-language')), reason)
      return Response.json({ errors: [{ ...reason, message }] }, { status: 400 })
    }
  }
