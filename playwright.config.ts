import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Tests of the server process need no window, and run once. */
const SERVER = /\.server\.spec\.ts$/

/** Tests of the admin panel, which is worked with at a desk, and those that set their own widths. */
const DESK = /\.desk\.spec\.ts$/

/** Run by `npm test`, which serves the production build and says where: `E2E_BASE_URL`, `CHROMIUM_PATH`, `E2E_LOGINS`. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'var/test/browser',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Of a machine that is busy with three other things: nothing waits longer than it must.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  // A page, a worker and a clock race on a machine that stalls for seconds; the result names what needed a second try.
  retries: 1,
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
    },
  },
  projects: [
    { name: 'server', testMatch: SERVER },
    {
      name: 'desktop',
      testIgnore: SERVER,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: [SERVER, DESK],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
})
