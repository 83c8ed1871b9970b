import { inReadersLanguage } from './inReadersLanguage'

/** The bare address leads to the site in the reader's language. */
export const GET = (request: Request): Response => inReadersLanguage(request, '')
