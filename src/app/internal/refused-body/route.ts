import { reasonOf } from '../../../errors/Refusal'
import { sentenceOf } from '../../../errors/translateRefusal'
import { preferredLocale } from '../../../i18n/preferredLocale'

export const dynamic = 'force-dynamic'

const STATUS = { 'length-required': 411, 'submission-too-large': 413 } as const

const isKnown = (code: string): code is keyof typeof STATUS => Object.hasOwn(STATUS, code)

/** Says why a body was not read, under the address to which `src/web/bodyBound.mjs` turns what it refuses. */
const refuse = (request: Request): Response => {
  const { searchParams } = new URL(request.url)
  const code = searchParams.get('code') ?? ''
  const megabytes = Number(searchParams.get('megabytes'))
  if (!isKnown(code)) return new Response(null, { status: 404 })
  const reason = reasonOf(code, { megabytes })
  const message = sentenceOf(preferredLocale(request.headers.get('accept-language')), reason)
  return Response.json(
    { errors: [{ ...reason, message }] },
    // What is still coming is not waited for.
    { status: STATUS[code], headers: { Connection: 'close', 'Cache-Control': 'no-store' } },
  )
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
