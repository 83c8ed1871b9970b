import { randomUUID } from 'node:crypto'

import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { copyOut } from './copyOut'

type Row = Record<string, unknown>

/** One open transaction: SQL runs in it through `query`, the database adapter's calls through `req`. */
export type Transaction = {
  payload: Payload
  req: Partial<PayloadRequest>
  query: <T extends Row = Row>(statement: SQL) => Promise<T[]>
  /** COPY … TO STDOUT: see `copyOut`. */
  copyOut: (statement: SQL, take: (row: Buffer) => void) => Promise<void>
}

type Executor = {
  execute: (statement: SQL) => Promise<{ rows: Row[] }>
  session: { client: Parameters<typeof copyOut>[0] }
}

const adapterOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

const queryOn =
  (executor: Executor) =>
  async <T extends Row>(statement: SQL): Promise<T[]> =>
    (await executor.execute(statement)).rows as T[]

const onConnection = (db: unknown): Pick<Transaction, 'query' | 'copyOut'> => {
  const executor = db as Executor
  return {
    query: queryOn(executor),
    copyOut: (statement, take) => copyOut(executor.session.client, statement, take),
  }
}

/** Runs one statement outside any transaction. */
export const query = <T extends Row = Row>(payload: Payload, statement: SQL): Promise<T[]> =>
  queryOn(adapterOf(payload).drizzle as unknown as Executor)<T>(statement)

/**
 * Runs `work` in one transaction and resolves only after the commit succeeded.
 *
 * Payload's own begin/commit pair swallows a failing COMMIT, so acts that must not be reported before they are durable
 * go through the driver's transaction, registered as a session so that adapter calls join it.
 */
export const inTransaction = async <T>(
  payload: Payload,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const adapter = adapterOf(payload)
  return adapter.drizzle.transaction(async (db) => {
    const id = randomUUID()
    const settled = () => Promise.resolve()
    adapter.sessions[id] = { db: db as never, resolve: settled, reject: settled }
    try {
      return await work({
        payload,
        req: { payload, transactionID: id },
        ...onConnection(db),
      })
    } finally {
      delete adapter.sessions[id]
    }
  })
}

/** The transaction a Payload operation has already opened for this request. */
export const transactionOf = async (req: PayloadRequest): Promise<Transaction> => {
  const id = await req.transactionID
  const session = id === undefined ? undefined : adapterOf(req.payload).sessions[String(id)]
  if (!session) throw new TypeError('This hook runs inside a database transaction only')
  return { payload: req.payload, req, ...onConnection(session.db) }
}
