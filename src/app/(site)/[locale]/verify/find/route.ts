import { isLocale } from '../../../../../i18n'
import { isSameOrigin } from '../../../../../intake/sender'
import { readWanted } from '../../../../../queries/certificateStatus'
import { addressOf } from '../../../addresses'
import { readFields } from '../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/**
 * POST the code or number as typed; on to its page, or back to the form with what was typed and why it cannot be one.
 * Whether there is such a certificate, its page says: asked once, counted once.
 */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const to = (address: string) => new Response(null, { status: 303, headers: { Location: address } })
  if (!isSameOrigin(request.headers)) return to(addressOf.verify(locale, '?error=foreign-origin'))
  const typed = ((await readFields(request)).code ?? '').slice(0, LONGEST_CODE)
  const wanted = readWanted(typed)
  if (wanted) return to(addressOf.certificate(locale, wanted.value))
  return to(
    addressOf.verify(locale, `?${new URLSearchParams({ error: 'unreadable', code: typed }).toString()}`),
  )
}
