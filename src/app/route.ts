import { preferredLocale } from '../i18n/preferredLocale'

/** The bare address leads to the site in the reader's language. */
export const GET = (request: Request): Response =>
  new Response(null, {
    status: 307,
    headers: {
      Location: `/${preferredLocale(request.headers.get('accept-language'))}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'private, max-age=0',
    },
  })
