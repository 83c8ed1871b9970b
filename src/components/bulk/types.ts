/** What was chosen in a list: rows by id, or everything the list's filter finds (as Payload's own query string). */
export type Chosen = { count: number } & ({ ids: readonly string[] } | { query: string })

export type BulkRow = { id: string; ok: boolean; state?: string; errors?: string[] }
