import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import type { KeptData } from './keptData'

/** What is kept about a person, label by label, in their language. */
export const describeKeptData = (data: KeptData, locale: Locale): [label: string, value: string][] => {
  const t = translator(locale, 'privacy')
  const county = locale === 'en' ? (data.countyEn ?? data.county) : data.county
  const facts: [key: string, value: string | null][] = [
    ['name', data.name],
    ['contact', data.contact],
    ['email', data.email],
    ['county', county],
    ['arrived', formatBeijing(data.arrivedAt, locale, 'minute')],
    ['channel', translator(locale, 'site')(`receipt.channels.${data.channel}`)],
    ['files', data.files.join(locale === 'zh' ? '、' : ', ')],
    ['body', data.body],
  ]
  return facts.map(([key, value]) => [t(`answer.${key}`), value || t('answer.none')])
}
