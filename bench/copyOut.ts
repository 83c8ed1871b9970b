import type { Client } from 'pg'

/** What `pg` calls while the statement runs; see `Submittable` and `Client._handle*` in its source. */
const copyStatement = (
  text: string,
  take: (bytes: number) => void,
  settle: { done: () => void; failed: (error: unknown) => void },
) => ({
  submit: (wire: { query: (text: string) => void }) => wire.query(text),
  handleCopyData: ({ chunk }: { chunk: Buffer }) => take(chunk.length),
  handleCommandComplete: () => undefined,
  handleReadyForQuery: settle.done,
  handleError: settle.failed,
})

/**
 * Runs COPY … TO STDOUT and throws away what comes: how fast a client can get rows at all.
 *
 * @param text the whole statement
 * @returns rows, one a message, and their bytes
 */
export const copyOut = (client: Client, text: string): Promise<{ rows: number; bytes: number }> =>
  new Promise((resolve, failed) => {
    const taken = { rows: 0, bytes: 0 }
    const take = (bytes: number) => {
      taken.rows += 1
      taken.bytes += bytes
    }
    client.query(copyStatement(text, take, { done: () => resolve(taken), failed }) as never)
  })
