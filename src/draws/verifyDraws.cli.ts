import config from '@payload-config'
import { getPayload } from 'payload'

import { inTransaction } from '../db/transaction'
import { LOCALES, translator } from '../i18n'
import { findCarriedOut, findDrawFaults } from './verifyDraw'

const payload = await getPayload({ config })
const { count, broken } = await inTransaction(payload, async (tx) => {
  const draws = await findCarriedOut(tx)
  const judged = []
  for (const draw of draws) judged.push({ title: draw.title, faults: await findDrawFaults(tx, draw) })
  return { count: draws.length, broken: judged.filter(({ faults }) => faults.length > 0) }
})
for (const locale of LOCALES) {
  const t = translator(locale, 'credit')
  if (broken.length === 0) console.log(t('draws.cli.whole', { count }))
  for (const { title, faults } of broken) {
    const named = faults.map((fault) => t(`draws.faults.${fault}`)).join('; ')
    console.log(t('draws.cli.broken', { title, faults: named }))
  }
}
await payload.destroy()
process.exit(broken.length > 0 ? 1 : 0)
