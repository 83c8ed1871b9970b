import { afterAll, vi } from 'vitest'

// A process runs many files, and keeps what it has loaded of packages: what is ours is loaded anew for each file, and what a
// file has set in the environment is as it was before.
const before = { ...process.env }
vi.resetModules()
const { createTestDatabase, destroyTestPayload } = await import('./database')

// Before the test file loads anything: payload.config.ts reads DATABASE_URL as it is imported.
await createTestDatabase()

afterAll(async () => {
  await destroyTestPayload()
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
})
