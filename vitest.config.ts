import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const INTEGRATION = 'test/**/*.int.test.{ts,tsx}'

/** `unit` needs no database. `int` gives each test file a database of its own, cloned from a migrated template. */
export default defineConfig({
  resolve: { alias: { '@payload-config': inRoot('./payload.config.ts') } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    env: {
      PAYLOAD_SECRET: 'a-secret-for-tests-and-nothing-else',
      SITE_URL: 'http://127.0.0.1:3000',
      MEDIA_DIR: inRoot('./var/test/media'),
      OUTBOX_DIR: inRoot('./var/test/outbox'),
      TZ: 'UTC',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [INTEGRATION, 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          isolate: false,
          include: [INTEGRATION],
          globalSetup: ['test/support/template.ts'],
          setupFiles: ['test/support/ownDatabase.ts'],
        },
      },
    ],
  },
})
