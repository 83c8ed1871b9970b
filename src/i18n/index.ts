import i18next from 'i18next'

import enAdmin from './en/admin.json'
import enAudit from './en/audit.json'
import enClauses from './en/clauses.json'
import enDocuments from './en/documents.json'
import enErrors from './en/errors.json'
import enFields from './en/fields.json'
import enIntake from './en/intake.json'
import enMails from './en/mails.json'
import enSite from './en/site.json'
import enWorkflow from './en/workflow.json'
import zhAdmin from './zh/admin.json'
import zhAudit from './zh/audit.json'
import zhClauses from './zh/clauses.json'
import zhDocuments from './zh/documents.json'
import zhErrors from './zh/errors.json'
import zhFields from './zh/fields.json'
import zhIntake from './zh/intake.json'
import zhMails from './zh/mails.json'
import zhSite from './zh/site.json'
import zhWorkflow from './zh/workflow.json'

/** Chinese first: the language of the house, and the fallback. */
export const LOCALES = ['zh', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** Every text a person reads, by language and namespace. */
export const RESOURCES = {
  zh: {
    admin: zhAdmin,
    audit: zhAudit,
    clauses: zhClauses,
    documents: zhDocuments,
    errors: zhErrors,
    fields: zhFields,
    intake: zhIntake,
    mails: zhMails,
    site: zhSite,
    workflow: zhWorkflow,
  },
  en: {
    admin: enAdmin,
    audit: enAudit,
    clauses: enClauses,
    documents: enDocuments,
    errors: enErrors,
    fields: enFields,
    intake: enIntake,
    mails: enMails,
    site: enSite,
    workflow: enWorkflow,
  },
}

export type Namespace = keyof (typeof RESOURCES)['zh']

const instance = i18next.createInstance()

void instance.init({
  resources: RESOURCES,
  lng: 'zh',
  fallbackLng: false,
  supportedLngs: LOCALES,
  ns: Object.keys(RESOURCES.zh),
  initAsync: false,
  // React and pdfmake escape what they print; mails escape in their template.
  interpolation: { escapeValue: false },
})

export type Translate = (key: string, values?: Record<string, string | number>) => string

/** The translator of one language; keys are `name` in the given namespace or `namespace:name`. */
export const translator = (locale: Locale, namespace?: Namespace): Translate => {
  const t = instance.getFixedT(locale, namespace ?? null)
  return (key, values) => t(key, values ?? {})
}

/** A label in every language, as Payload's fields take it. */
export const labelOf = (key: string): Record<Locale, string> => ({
  zh: translator('zh')(key),
  en: translator('en')(key),
})
