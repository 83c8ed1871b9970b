import enCases from './en/livestream/cases.json'
import enRecords from './en/livestream/records.json'
import zhCases from './zh/livestream/cases.json'
import zhRecords from './zh/livestream/records.json'

/** Texts about livestreams; of each collection under its slug, with its workflow. */
export const LIVESTREAM_TEXTS = {
  zh: { ...zhRecords, ...zhCases },
  en: { ...enRecords, ...enCases },
}
