import type { Locale } from '../i18n'

/**
 * Where a link of each purpose leads once it is known to be good; whoever brings a purpose adds its page here. The page
 * looks at the link again itself: an address can be typed.
 */
const LINK_PAGES: Partial<Record<string, (locale: Locale, token: string) => string>> = {
  certificate: (locale, token) => `/${locale}/links/${token}/certificate`,
  'live-notice': (locale, token) => `/${locale}/notices/${token}`,
  report: (locale, token) => `/${locale}/reporting/${token}`,
  repair: (locale, token) => `/${locale}/credit/repair/${token}`,
  'cancel-registration': (locale, token) => `/${locale}/registrations/${token}`,
  ...Object.fromEntries(
    ['correct', 'change', 'renew', 'confirm', 'appeal', 'cancel', 'withdraw', 'data'].map((purpose) => [
      purpose,
      (locale: Locale, token: string) => `/${locale}/applications/${token}`,
    ]),
  ),
}

export const findLinkPage = (purpose: string, locale: Locale, token: string): string | undefined =>
  Object.hasOwn(LINK_PAGES, purpose) ? LINK_PAGES[purpose]?.(locale, token) : undefined
