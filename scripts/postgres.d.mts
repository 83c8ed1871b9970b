export type Cluster = {
  port: number
  /** Whether this call started it. */
  started: boolean
  /** As the application's own role. */
  url: (database: string) => string
  superuserUrl: (database: string) => string
}

export const APP_ROLE: string
export function startPostgres(options?: { name?: string; durable?: boolean }): Promise<Cluster>
export function stopPostgres(options?: { name?: string }): Promise<boolean>
export function knownClusters(): string[]
