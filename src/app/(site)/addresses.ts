import type { Locale } from '../../i18n'
import type { ReportFormat } from '../../report/reportFormats'

/** Addresses of the public site, so that no other file spells one. */
export const addressOf = {
  home: (locale: Locale) => `/${locale}`,
  consultations: (locale: Locale, query = '') => `/${locale}/consultations${query}`,
  consultation: (locale: Locale, id: string, anchor = '') =>
    `/${locale}/consultations/${id}${anchor && `#${encodeURIComponent(anchor)}`}`,
  comment: (locale: Locale, id: string, clause = '') =>
    `/${locale}/consultations/${id}/comment${clause && `?clause=${encodeURIComponent(clause)}`}`,
  report: (locale: Locale, id: string, anchor = '') =>
    `/${locale}/consultations/${id}/report${anchor && `#${anchor}`}`,
  reportFile: (locale: Locale, id: string, format: ReportFormat) =>
    `/${locale}/consultations/${id}/report/${format}`,
  /** Takes the comment form. */
  comments: (locale: Locale, id: string) => `/${locale}/consultations/${id}/comments`,
  receipts: (locale: Locale) => `/${locale}/receipts`,
  /** Takes the look-up form: a page and the handler of its form cannot share one address. */
  findReceipt: (locale: Locale) => `/${locale}/receipts/find`,
  receipt: (locale: Locale, code: string) => `/${locale}/receipts/${code}`,
  receiptPdf: (locale: Locale, code: string) => `/${locale}/receipts/${code}/pdf`,
  /** Whether a certificate holds. */
  verify: (locale: Locale, query = '') => `/${locale}/verify${query}`,
  findCertificate: (locale: Locale) => `/${locale}/verify/find`,
  /** By verification code or by number. */
  certificate: (locale: Locale, code: string) => `/${locale}/verify/${encodeURIComponent(code)}`,
  /** Sends an applicant's link anew. */
  renewLink: (locale: Locale, token: string) => `/${locale}/links/${encodeURIComponent(token)}/renew`,
  linkSent: (locale: Locale) => `/${locale}/links/sent`,
  /** Takes the wish for a link to what may be done with an application. */
  askForLink: (locale: Locale, code: string) => `/${locale}/receipts/${code}/link`,
  disown: (locale: Locale, token: string) => `/${locale}/disown/${token}`,
  confirmDisown: (locale: Locale, token: string) => `/${locale}/disown/${token}/confirm`,
  /** A question to a body outside, by its one-time link. */
  opinion: (locale: Locale, token: string, query = '') => `/${locale}/opinions/${token}${query}`,
  answerOpinion: (locale: Locale, token: string) => `/${locale}/opinions/${token}/answer`,
  closedOpinion: (locale: Locale, token: string) => `/${locale}/opinions/${token}/closed`,
  closedOpinionPage: (locale: Locale, why: string) => `/${locale}/opinions/closed/${why}`,
  /** Requests about one's own data. */
  privacy: (locale: Locale, query = '') => `/${locale}/privacy${query}`,
  askAboutData: (locale: Locale) => `/${locale}/privacy/ask`,
  privacyAnswer: (locale: Locale, query = '') => `/${locale}/privacy/answer${query}`,
  seePrivacyAnswer: (locale: Locale) => `/${locale}/privacy/answer/see`,
  challenge: (locale: Locale) => `/${locale}/altcha`,
  /** Where the link of a mail leads first. */
  link: (locale: Locale, token: string) => `/${locale}/links/${encodeURIComponent(token)}`,
  application: (locale: Locale, token: string, query = '') =>
    `/${locale}/applications/${encodeURIComponent(token)}${query}`,
  sendByLink: (locale: Locale, token: string) => `/${locale}/applications/${encodeURIComponent(token)}/send`,
  doneByLink: (locale: Locale, purpose: string) => `/${locale}/applications/done/${purpose}`,
  /** What the holder of an entry reports, through the holder's link. */
  reporting: (locale: Locale, token: string, query = '') =>
    `/${locale}/reporting/${encodeURIComponent(token)}${query}`,
  sendReport: (locale: Locale, token: string) => `/${locale}/reporting/${encodeURIComponent(token)}/send`,
  /** Reports a broadcast. */
  liveReport: (locale: Locale, query = '') => `/${locale}/report-livestream${query}`,
  sendLiveReport: (locale: Locale) => `/${locale}/report-livestream/send`,
  /** A notice to the operator of a room, by its link. */
  notice: (locale: Locale, token: string, query = '') =>
    `/${locale}/notices/${encodeURIComponent(token)}${query}`,
  answerNotice: (locale: Locale, token: string) => `/${locale}/notices/${encodeURIComponent(token)}/send`,
  noticePdf: (locale: Locale, token: string) => `/${locale}/notices/${encodeURIComponent(token)}/pdf`,
  registers: (locale: Locale) => `/${locale}/registers`,
  register: (locale: Locale, register: string, query = '') => `/${locale}/registers/${register}${query}`,
  /** Records in publicity, and how to ask for their repair. */
  credit: (locale: Locale, query = '') => `/${locale}/credit${query}`,
  repair: (locale: Locale, query = '') => `/${locale}/credit/repair${query}`,
  askForRepair: (locale: Locale) => `/${locale}/credit/repair/ask`,
  repairByLink: (locale: Locale, token: string, query = '') =>
    `/${locale}/credit/repair/${encodeURIComponent(token)}${query}`,
  sendRepair: (locale: Locale, token: string) => `/${locale}/credit/repair/${encodeURIComponent(token)}/send`,
  repairDone: (locale: Locale) => `/${locale}/credit/done`,
  draws: (locale: Locale) => `/${locale}/inspections/draws`,
  draw: (locale: Locale, id: string) => `/${locale}/inspections/draws/${id}`,
  drawFile: (locale: Locale, id: string) => `/${locale}/inspections/draws/${id}/data`,
  applyList: (locale: Locale) => `/${locale}/apply`,
  apply: (locale: Locale, register: string, query = '') => `/${locale}/apply/${register}${query}`,
  /** Takes the form of a register. */
  sendApplication: (locale: Locale, register: string) => `/${locale}/apply/${register}/send`,
  talent: (locale: Locale) => `/${locale}/talent`,
  programme: (locale: Locale, id: string, query = '') => `/${locale}/talent/${id}${query}`,
  /** Takes the form of a programme. */
  sendToProgramme: (locale: Locale, id: string) => `/${locale}/talent/${id}/send`,
  listNotice: (locale: Locale, id: string) => `/${locale}/talent/${id}/notice`,
  objection: (locale: Locale, id: string, query = '') => `/${locale}/talent/${id}/objection${query}`,
  sendObjection: (locale: Locale, id: string) => `/${locale}/talent/${id}/objection/send`,
  /** The calendar of events. */
  events: (locale: Locale, query = '') => `/${locale}/events${query}`,
  eventFeed: (locale: Locale, query = '') => `/${locale}/events/feed.ics${query}`,
  event: (locale: Locale, id: string) => `/${locale}/events/${id}`,
  eventCalendar: (locale: Locale, id: string) => `/${locale}/events/${id}/calendar.ics`,
  eventPicture: (locale: Locale, id: string) => `/${locale}/events/${id}/share.png`,
  eventFile: (locale: Locale, id: string, file: string) => `/${locale}/events/${id}/files/${file}`,
  registerForEvent: (locale: Locale, id: string, query = '') => `/${locale}/events/${id}/register${query}`,
  registeredForEvent: (locale: Locale, id: string) => `/${locale}/events/${id}/register/done`,
  /** Takes the form of an event. */
  sendRegistration: (locale: Locale, id: string) => `/${locale}/events/${id}/register/send`,
  /** What may be done with a registration by the link of its mail. */
  registration: (locale: Locale, token: string) => `/${locale}/registrations/${encodeURIComponent(token)}`,
  cancelRegistration: (locale: Locale, token: string) =>
    `/${locale}/registrations/${encodeURIComponent(token)}/cancel`,
  /** Takes what an invited guest answers. */
  answerQuestions: (locale: Locale, code: string) => `/${locale}/receipts/${code}/answers`,
  ticket: (locale: Locale, code: string) => `/${locale}/receipts/${code}/ticket`,
  policies: (locale: Locale, query = '') => `/${locale}/policies${query}`,
  policy: (locale: Locale, id: string) => `/${locale}/policies/${id}`,
  about: (locale: Locale, anchor = '') => `/${locale}/about${anchor && `#${anchor}`}`,
}
