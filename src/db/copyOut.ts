import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/** A connection of `pg`, as far as it is used here. */
type Connection = { query: (statement: never) => unknown }

/** What `pg` calls while the statement runs; see `Submittable` and `Client._handle*` in its source. */
const copyStatement = (
  text: string,
  take: (row: Buffer) => void,
  settle: { done: () => void; failed: (error: unknown) => void },
) => ({
  submit: (wire: { query: (text: string) => void }) => wire.query(text),
  handleCopyData: ({ chunk }: { chunk: Buffer }) => take(chunk),
  handleCommandComplete: () => undefined,
  handleReadyForQuery: settle.done,
  handleError: settle.failed,
})

/** Values stand in the text as literals, with their quotes doubled: COPY takes no parameters. */
const textOf = (statement: SQL): string => new PgDialect().sqlToQuery(statement.inlineParams()).sql

/**
 * Runs COPY … TO STDOUT: the quickest way rows leave PostgreSQL, as bytes it has already written out.
 *
 * @param statement the whole of it
 * @param take is given one row at a time, with the line end PostgreSQL puts behind it; the bytes are the driver's, who
 *   overwrites them afterwards
 */
export const copyOut = (connection: Connection, statement: SQL, take: (row: Buffer) => void): Promise<void> =>
  new Promise((done, failed) => {
    connection.query(copyStatement(textOf(statement), take, { done, failed }) as never)
  })
