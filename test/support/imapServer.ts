import net from 'node:net'
import type { AddressInfo } from 'node:net'

import { findDovecot, startDovecot } from '../../scripts/dovecot.mjs'
import type { Dovecot } from '../../scripts/dovecot.mjs'

/** A real IMAP server, Dovecot, of one's own. */
export const startImapServer = async (): Promise<Dovecot> => startDovecot(await findDovecot())

export type CuttingProxy = {
  port: number
  /** The next connection breaks when so many bytes have come from the server; undefined: never. */
  cutAfter: (bytes: number | undefined) => void
  connections: () => number
  stop: () => Promise<void>
}

/** Stands before the server as a bad line would: it breaks off in the middle of an answer. */
export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  let limit: number | undefined
  let connections = 0
  const server = net.createServer((socket) => {
    connections += 1
    let left = limit ?? Infinity
    const upstream = net.connect(target, '127.0.0.1')
    const cut = () => {
      socket.destroy()
      upstream.destroy()
    }
    socket.on('error', cut).on('close', cut)
    upstream.on('error', cut).on('close', cut)
    socket.pipe(upstream)
    upstream.on('data', (chunk) => {
      const part = chunk.subarray(0, left)
      left -= part.length
      socket.write(part, () => left <= 0 && cut())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes) => {
      limit = bytes
    },
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
