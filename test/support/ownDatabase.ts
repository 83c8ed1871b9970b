import { afterAll } from 'vitest'
import { createTestDatabase, destroyTestPayload } from './database'

// Before the test file loads anything: payload.config.ts reads DATABASE_URL as it is imported.
const database = await createTestDatabase()

afterAll(async () => {
  await destroyTestPayload()
  await database.drop()
})
