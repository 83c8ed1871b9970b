import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'

import { BARE_COLLECTIONS } from './collections'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Payload as it comes out of the box, open to everybody: what a comment costs without this product. */
export default buildConfig({
  collections: BARE_COLLECTIONS,
  db: postgresAdapter({
    idType: 'uuidv7',
    // Outside production the adapter makes the tables itself; see prepare.ts.
    push: true,
    pool: { connectionString: process.env.DATABASE_URL ?? '', max: 16 },
  }),
  graphQL: { disable: true },
  telemetry: false,
  secret: process.env.PAYLOAD_SECRET ?? '',
  typescript: { autoGenerate: false, outputFile: path.resolve(root, '.next/payload-types.ts') },
})
