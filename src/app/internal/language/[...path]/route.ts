import { inReadersLanguage } from '../../../inReadersLanguage'

/** A page asked for without a language, as somebody types or copies an address; `next.config.ts` sends it here. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> => {
  const asked = new URL(request.url)
  // The parts come decoded: a header takes no Chinese.
  asked.pathname = `/${(await params).path.join('/')}`
  return inReadersLanguage(request, `${asked.pathname}${asked.search}`)
}
