/** What the surroundings decide; everything else is a setting in the database. */

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set. Start with "npm run up", which sets it.`)
  return value
}

/** PostgreSQL ≥ 15. */
export const databaseUrl = (): string => required('DATABASE_URL')

/** Signs sessions, form tokens and one-time links. */
export const payloadSecret = (): string => required('PAYLOAD_SECRET')

/** The address people reach the site at, without a trailing slash; the only origin that may post. */
export const siteUrl = (): string => (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/$/, '')

/** `smtp://user:password@host:port`; without it mail becomes .eml files. */
export const smtpUrl = (): string | undefined => process.env.SMTP_URL || undefined

/** Where .eml files go without an SMTP server. */
export const outboxDirectory = (): string => process.env.OUTBOX_DIR ?? 'var/outbox'

export const mailSender = (): string => process.env.MAIL_FROM ?? 'noreply@desk.example'

/** Where exported files wait to be downloaded; one place for every process. */
export const exportsDirectory = (): string => process.env.EXPORTS_DIR ?? 'var/exports'

/** Where uploads are kept. */
export const mediaDirectory = (): string => process.env.MEDIA_DIR ?? 'media'
