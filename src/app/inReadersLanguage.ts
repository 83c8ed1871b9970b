import { preferredLocale } from '../i18n/preferredLocale'

/**
 * Leads from an address without a language to the same one in the reader's language.
 *
 * @param path the address as it was asked for, from its first slash on; empty for the home page
 */
export const inReadersLanguage = (request: Request, path: string): Response =>
  new Response(null, {
    status: 307,
    headers: {
      Location: `/${preferredLocale(request.headers.get('accept-language'))}${path}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'private, max-age=0',
    },
  })
