import { afterAll } from 'vitest'
import { createTestDatabase, destroyTestPayload } from './database'

// Before the test file loads anything: payload.config.ts reads DATABASE_URL as it is imported.
await createTestDatabase()

afterAll(destroyTestPayload)
