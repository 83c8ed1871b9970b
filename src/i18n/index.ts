import i18next from 'i18next'

import enAdmin from './en/admin.json'
import enAudit from './en/audit.json'
import enCampaigns from './en/campaigns.json'
import enCertificates from './en/certificates.json'
import enClauses from './en/clauses.json'
import enCredit from './en/credit.json'
import enDefence from './en/defence.json'
import enDocuments from './en/documents.json'
import enEntry from './en/entry.json'
import enErrors from './en/errors.json'
import enEvents from './en/events.json'
import enFields from './en/fields.json'
import enGeneral from './en/general.json'
import enIntake from './en/intake.json'
import enLinks from './en/links.json'
import enLive from './en/live.json'
import enMailbox from './en/mailbox.json'
import enMails from './en/mails.json'
import enOpinions from './en/opinions.json'
import enPoints from './en/points.json'
import enPrivacy from './en/privacy.json'
import enReport from './en/report.json'
import enRules from './en/rules.json'
import enRuns from './en/runs.json'
import enSite from './en/site.json'
import enTalent from './en/talent.json'
import enWorkflow from './en/workflow.json'
import zhAdmin from './zh/admin.json'
import zhAudit from './zh/audit.json'
import zhCampaigns from './zh/campaigns.json'
import zhCertificates from './zh/certificates.json'
import zhClauses from './zh/clauses.json'
import zhCredit from './zh/credit.json'
import zhDefence from './zh/defence.json'
import zhDocuments from './zh/documents.json'
import zhEntry from './zh/entry.json'
import zhErrors from './zh/errors.json'
import zhEvents from './zh/events.json'
import zhFields from './zh/fields.json'
import zhGeneral from './zh/general.json'
import zhIntake from './zh/intake.json'
import zhLinks from './zh/links.json'
import zhLive from './zh/live.json'
import zhMailbox from './zh/mailbox.json'
import zhMails from './zh/mails.json'
import zhOpinions from './zh/opinions.json'
import zhPoints from './zh/points.json'
import zhPrivacy from './zh/privacy.json'
import zhReport from './zh/report.json'
import zhRules from './zh/rules.json'
import zhRuns from './zh/runs.json'
import zhSite from './zh/site.json'
import zhTalent from './zh/talent.json'
import zhWorkflow from './zh/workflow.json'
import { LIVESTREAM_TEXTS } from './livestream'
import { REGISTER_TEXTS, workflowTextsOf } from './registers'

/** Chinese first: the language of the house, and the fallback. */
export const LOCALES = ['zh', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** Every text a person reads, by language and namespace. */
export const RESOURCES = {
  zh: {
    admin: zhAdmin,
    audit: zhAudit,
    campaigns: zhCampaigns,
    certificates: zhCertificates,
    clauses: zhClauses,
    credit: zhCredit,
    defence: zhDefence,
    documents: zhDocuments,
    entry: zhEntry,
    errors: zhErrors,
    events: zhEvents,
    fields: zhFields,
    // Payload's own words, where the desk says it better.
    general: zhGeneral,
    intake: zhIntake,
    links: zhLinks,
    live: zhLive,
    mailbox: zhMailbox,
    mails: zhMails,
    opinions: zhOpinions,
    points: zhPoints,
    privacy: zhPrivacy,
    report: zhReport,
    rules: zhRules,
    runs: zhRuns,
    site: zhSite,
    registers: REGISTER_TEXTS.zh,
    talent: zhTalent,
    livestream: LIVESTREAM_TEXTS.zh,
    workflow: {
      ...zhWorkflow,
      'text-rules': zhRules.workflow,
      // The same acts on another kind of file.
      'register-imports': zhWorkflow['import-batches'],
      'platform-imports': zhWorkflow['import-batches'],
      'event-guest-lists': zhWorkflow['import-batches'],
      'credit-imports': zhWorkflow['import-batches'],
      ...workflowTextsOf(REGISTER_TEXTS.zh),
      ...zhCredit.workflow,
      ...zhEvents.workflow,
      ...workflowTextsOf(LIVESTREAM_TEXTS.zh),
    },
  },
  en: {
    admin: enAdmin,
    audit: enAudit,
    campaigns: enCampaigns,
    certificates: enCertificates,
    clauses: enClauses,
    credit: enCredit,
    defence: enDefence,
    documents: enDocuments,
    entry: enEntry,
    errors: enErrors,
    events: enEvents,
    fields: enFields,
    // Payload's own words, where the desk says it better.
    general: enGeneral,
    intake: enIntake,
    links: enLinks,
    live: enLive,
    mailbox: enMailbox,
    mails: enMails,
    opinions: enOpinions,
    points: enPoints,
    privacy: enPrivacy,
    report: enReport,
    rules: enRules,
    runs: enRuns,
    site: enSite,
    registers: REGISTER_TEXTS.en,
    talent: enTalent,
    livestream: LIVESTREAM_TEXTS.en,
    workflow: {
      ...enWorkflow,
      'text-rules': enRules.workflow,
      // The same acts on another kind of file.
      'register-imports': enWorkflow['import-batches'],
      'platform-imports': enWorkflow['import-batches'],
      'event-guest-lists': enWorkflow['import-batches'],
      'credit-imports': enWorkflow['import-batches'],
      ...workflowTextsOf(REGISTER_TEXTS.en),
      ...enCredit.workflow,
      ...enEvents.workflow,
      ...workflowTextsOf(LIVESTREAM_TEXTS.en),
    },
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
