export type TestServer = {
  prefix: string
  url: (database: string) => string
  superuserUrl: (database: string) => string
  close: () => Promise<void>
}

export const TEST_SECRET: string
export function openTestServer(): Promise<TestServer>
export function ensureTemplate(server: TestServer): Promise<string>
export function cloneTemplate(templateUrl: string, label: string): Promise<string>
export function dropDatabase(url: string): Promise<unknown>
export function testEnvironment(options: {
  databaseUrl: string
  port?: number
  siteUrl?: string
}): NodeJS.ProcessEnv
