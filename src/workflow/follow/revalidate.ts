import { LOCALES } from '../../i18n'
import { enqueue } from '../../outbox/enqueue'
import { REPORT_FORMATS } from '../../report/reportFormats'
import type { Follow } from '../definition'

const inEveryLanguage = (paths: readonly string[]) =>
  LOCALES.flatMap((locale) => paths.map((path) => `/${locale}${path}`))

/** Public pages are cached; the transition that changes them has them made anew. */
export const revalidateConsultation: Follow = ({ tx, record }) =>
  enqueue(tx, {
    kind: 'revalidate',
    paths: inEveryLanguage([
      '',
      '/consultations',
      `/consultations/${record.id}`,
      `/consultations/${record.id}/report`,
      ...REPORT_FORMATS.map((format) => `/consultations/${record.id}/report/${format}`),
    ]),
  })

export const revalidatePolicy: Follow = ({ tx, record }) =>
  enqueue(tx, { kind: 'revalidate', paths: inEveryLanguage(['', '/policies', `/policies/${record.id}`]) })
