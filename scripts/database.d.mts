import type { Client } from 'pg'

export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>
export function quoted(identifier: string): string
export function withDatabase(url: string, database: string): string
export function databaseOf(url: string): string
export function shown(url: string): string
export function parseDatabaseUrl(url: string): string
export function ensureDatabase(url: string): Promise<void>
export function assertAnswering(url: string): Promise<void>
