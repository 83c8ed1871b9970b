import enCases from './en/livestream/cases.json'
import enIncoming from './en/livestream/incoming.json'
import enQuality from './en/livestream/quality.json'
import enRecords from './en/livestream/records.json'
import zhCases from './zh/livestream/cases.json'
import zhIncoming from './zh/livestream/incoming.json'
import zhQuality from './zh/livestream/quality.json'
import zhRecords from './zh/livestream/records.json'

/** Texts about livestreams; of each collection under its slug, with its workflow. */
export const LIVESTREAM_TEXTS = {
  zh: { ...zhRecords, ...zhCases, ...zhIncoming, ...zhQuality },
  en: { ...enRecords, ...enCases, ...enIncoming, ...enQuality },
}
