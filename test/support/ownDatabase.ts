import { afterAll, vi } from 'vitest'

// A process runs many files, and keeps what it has loaded of packages: what is ours is loaded anew for each file.
vi.resetModules()
const { createTestDatabase, destroyTestPayload } = await import('./database')

// Before the test file loads anything: payload.config.ts reads DATABASE_URL as it is imported.
await createTestDatabase()

afterAll(destroyTestPayload)
