import config from '@payload-config'
import { getPayload } from 'payload'

import { LOCALES, translator } from '../i18n'
import { verifyAudit } from './verify'

const payload = await getPayload({ config })
const { firstBreak, ...counts } = await verifyAudit(payload)
for (const locale of LOCALES) {
  const t = translator(locale, 'audit')
  console.log(firstBreak ? t(`broken.${firstBreak.kind}`, { ...firstBreak, ...counts }) : t('whole', counts))
}
await payload.destroy()
process.exit(firstBreak ? 1 : 0)
