import { once } from 'node:events'
import type { Socket } from 'node:net'

import type { Client } from 'pg'

/** The part of `pg`'s own connection that COPY needs; its types leave it out. */
type Wire = {
  stream: Socket
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (message: string) => void
}

export type Cell = string | number | boolean | null | readonly number[]

const BATCH_BYTES = 1 << 18

const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character as keyof typeof ESCAPES])

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A cell in the text format of COPY. */
export const copyCell = (cell: Cell): string => {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  return typeof cell === 'object' ? `{${cell.join(',')}}` : String(cell)
}

const send = async (wire: Wire, rows: Iterable<readonly Cell[]>) => {
  let batch = ''
  const flush = async () => {
    wire.sendCopyFromChunk(Buffer.from(batch))
    batch = ''
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
  }
  for (const row of rows) {
    batch += `${row.map(copyCell).join('\t')}\n`
    if (batch.length > BATCH_BYTES) await flush()
  }
  await flush()
}

/** What `pg` calls while the statement runs; see `Submittable` and `Client._handle*` in its source. */
const copyStatement = (
  text: string,
  rows: Iterable<readonly Cell[]>,
  settle: { done: () => void; failed: (error: unknown) => void },
) => ({
  submit: (wire: Wire) => wire.query(text),
  handleCopyInResponse: (wire: Wire) => {
    send(wire, rows).then(
      () => wire.endCopyFrom(),
      (error: unknown) => wire.sendCopyFail(String(error)),
    )
  },
  handleCommandComplete: () => undefined,
  handleReadyForQuery: settle.done,
  handleError: settle.failed,
})

/**
 * Loads rows by COPY, as fast as a client can.
 *
 * @param options.rows cells in the order of `columns`
 */
export const copyInto = (
  client: Client,
  options: { table: string; columns: readonly string[]; rows: Iterable<readonly Cell[]> },
): Promise<void> =>
  new Promise((done, failed) => {
    const text = `copy ${options.table} (${options.columns.join(', ')}) from stdin`
    client.query(copyStatement(text, options.rows, { done, failed }) as never)
  })
