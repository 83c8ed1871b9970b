import type { Translate } from '../i18n'

type PayloadTranslate = (key: string, values?: Parameters<Translate>[1]) => string

/** What i18next answers for a text that is not there: the key without its namespace. */
const pathOf = (key: string) => key.slice(key.indexOf(':') + 1)

/** Payload's own `t`, which nests by colon, called as the server's is: `t('workflow:consultations.states.open')`. */
export const nestedTranslate =
  (t: PayloadTranslate): Translate =>
  (key, values) => {
    const nested = key.replaceAll('.', ':')
    const text = t(nested, values)
    return text === nested ? pathOf(key) : text
  }
