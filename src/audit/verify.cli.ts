import config from '@payload-config'
import { getPayload } from 'payload'

import { LOCALES, translator } from '../i18n'
import { verifyAudit } from './verify'

const payload = await getPayload({ config })
const { firstBreak, ...counts } = await verifyAudit(payload)
for (const locale of LOCALES) {
  const t = translator(locale, 'admin')
  console.log(
    firstBreak
      ? t(`audit.broken.${firstBreak.kind}`, { ...firstBreak, ...counts })
      : t('audit.whole', counts),
  )
}
await payload.destroy()
process.exit(firstBreak ? 1 : 0)
