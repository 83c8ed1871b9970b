import { isLocale } from '../../../../../i18n'
import { isSameOrigin, senderKey } from '../../../../../intake/sender'
import { findReceiptStatus } from '../../../../../queries/receiptStatus'
import { readFields } from '../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_CODE = 60

/** POST the code as typed; on to its page, or back to the form with what was typed and why it was not found. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const to = (path: string) =>
    new Response(null, { status: 303, headers: { Location: `/${locale}/receipts${path}` } })
  if (!isSameOrigin(request.headers)) return to('?error=foreign-origin')
  const typed = ((await readFields(request)).code ?? '').slice(0, LONGEST_CODE)
  const answer = await findReceiptStatus(typed, senderKey(request.headers))
  const back = (error: string) => to(`?${new URLSearchParams({ error, code: typed }).toString()}`)
  switch (answer.kind) {
    case 'found':
    case 'application':
    case 'registration':
    case 'live-report':
      return to(`/${answer.status.receipt}`)
    case 'unreadable':
      return back(answer.code)
    case 'unknown':
      return back('unknown')
    case 'too-many':
      return back('too-many')
  }
}
