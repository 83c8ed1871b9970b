import type { Locale } from '../../i18n'

/** Addresses of the public site, so that no other file spells one. */
export const addressOf = {
  home: (locale: Locale) => `/${locale}`,
  consultations: (locale: Locale, query = '') => `/${locale}/consultations${query}`,
  consultation: (locale: Locale, id: string, anchor = '') =>
    `/${locale}/consultations/${id}${anchor && `#${encodeURIComponent(anchor)}`}`,
  comment: (locale: Locale, id: string, clause = '') =>
    `/${locale}/consultations/${id}/comment${clause && `?clause=${encodeURIComponent(clause)}`}`,
  /** Takes the comment form. */
  comments: (locale: Locale, id: string) => `/${locale}/consultations/${id}/comments`,
  receipts: (locale: Locale) => `/${locale}/receipts`,
  /** Takes the look-up form: a page and the handler of its form cannot share one address. */
  findReceipt: (locale: Locale) => `/${locale}/receipts/find`,
  receipt: (locale: Locale, code: string) => `/${locale}/receipts/${code}`,
  receiptPdf: (locale: Locale, code: string) => `/${locale}/receipts/${code}/pdf`,
  challenge: (locale: Locale) => `/${locale}/altcha`,
  policies: (locale: Locale, query = '') => `/${locale}/policies${query}`,
  policy: (locale: Locale, id: string) => `/${locale}/policies/${id}`,
  about: (locale: Locale, anchor = '') => `/${locale}/about${anchor && `#${anchor}`}`,
}
