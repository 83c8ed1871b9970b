import { ensureTemplate, openTestServer } from '../../scripts/testDatabases.mjs'

/**
 * `npm test` hands the template over; a test file run by hand (`npx vitest run FILE`) gets it here, on the
 * embedded test server, which then stays up for the next run (`npm run down -- --all` stops it).
 */
export default async function provideTemplate(): Promise<void> {
  if (process.env.TEST_TEMPLATE_URL) return
  const server = await openTestServer()
  process.env.TEST_TEMPLATE_URL = await ensureTemplate(server)
  process.env.TEST_SUPERUSER_URL = server.superuserUrl('postgres')
}
