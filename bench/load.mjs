import net from 'node:net'
import { performance } from 'node:perf_hooks'

import { createResponseReader } from './responseReader.mjs'

/**
 * One HTTP/1.1 request, as bytes.
 * @param {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} request
 */
export function requestBytes({ method = 'GET', path, headers = {}, body = '' }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = method === 'GET' ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nHost: bench\r\nConnection: keep-alive\r\n${lines.join('')}${length}\r\n${body}`,
  )
}

/**
 * Sends requests over kept-alive connections, each connection its next one as soon as the last is answered, until
 * the time is up, `most` are sent or there is no next one.
 *
 * @param {{ port: number, connections: number, seconds: number, most?: number, next: () => Buffer | undefined }} options
 * @returns {Promise<{ statuses: Record<string, number>, milliseconds: number[], bytes: number, elapsed: number }>}
 *   `milliseconds`: of each answer. `elapsed` in seconds
 */
export async function load({ port, connections, seconds, most = Infinity, next }) {
  let sent = 0
  const capped = () => (sent++ < most ? next() : undefined)
  const result = { statuses: {}, milliseconds: [], bytes: 0 }
  const sockets = await Promise.all(Array.from({ length: connections }, () => connect(port)))
  const began = performance.now()
  const deadline = began + seconds * 1000
  await Promise.all(sockets.map((socket) => drive({ socket, deadline, next: capped, result })))
  const elapsed = (performance.now() - began) / 1000
  for (const socket of sockets) socket.destroy()
  return { ...result, elapsed }
}

const connect = (port) =>
  new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })

const drive = ({ socket, deadline, next, result }) =>
  new Promise((resolve, reject) => {
    let sentAt = 0
    const send = () => {
      const request = performance.now() < deadline ? next() : undefined
      if (!request) return resolve()
      sentAt = performance.now()
      socket.write(request)
    }
    const read = createResponseReader(({ status, bytes }) => {
      result.milliseconds.push(performance.now() - sentAt)
      result.statuses[status] = (result.statuses[status] ?? 0) + 1
      result.bytes += bytes
      send()
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection under load')))
    socket.on('data', (chunk) => {
      try {
        read(chunk)
      } catch (error) {
        reject(error)
      }
    })
    send()
  })
