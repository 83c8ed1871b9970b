import { siteUrl } from '../environment'
import type { Locale } from '../i18n'
import type { FoundLink } from './link'

const STATUS = { used: 410, expired: 410, replaced: 410, forged: 404 } as const

/**
 * The page that says why a link does not open, with the status that says it to machines: a page of Next's cannot be
 * 410, so it is fetched from this same site and sent on with its own.
 */
export const answerClosedLink = async (
  state: Exclude<FoundLink['state'], 'open'>,
  { locale, token }: { locale: Locale; token: string },
): Promise<Response> => {
  const query = state === 'forged' ? '' : `?${new URLSearchParams({ token }).toString()}`
  const page = await fetch(`${process.env.WEB_URL ?? siteUrl()}/${locale}/links/closed/${state}${query}`, {
    signal: AbortSignal.timeout(10_000),
  })
  return new Response(await page.text(), {
    status: STATUS[state],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      // With none at all, the form that asks for a new link would come from no origin.
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  })
}
