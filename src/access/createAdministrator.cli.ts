import { randomBytes } from 'node:crypto'

import config from '@payload-config'
import { getPayload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { LOCALES, translator } from '../i18n'

/** The three separate administrators of 等保 2.0 level 3; every other account is made in the panel. */
const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const

const [role, email, name] = process.argv.slice(2)
const known = ADMINISTRATORS.find((administrator) => administrator === role)

const say = (key: string, values: Record<string, string>) =>
  LOCALES.forEach((locale) => console.log(translator(locale, 'admin')(`createAdministrator.${key}`, values)))

if (!known || !email?.includes('@') || !name) {
  say('usage', { roles: ADMINISTRATORS.join(' | ') })
  process.exit(1)
}

const payload = await getPayload({ config })
const { totalDocs } = await payload.count({
  collection: SLUGS.users,
  where: { email: { equals: email.toLowerCase() } },
  overrideAccess: true, // run by whoever holds the server
})
if (totalDocs > 0) {
  say('exists', { email })
  process.exit(1)
}
const password = `${randomBytes(9).toString('base64url')}aA1`
await payload.create({
  collection: SLUGS.users,
  data: { email, name, password, roles: [known], disabled: false },
  overrideAccess: true, // run by whoever holds the server: the first accounts cannot be made by an account
})
say('created', { email, password })
await payload.destroy()
process.exit(0)
