import net from 'node:net'
import { Refusal } from './texts.mjs'

const NO_SUCH_ADDRESS = ['EAFNOSUPPORT', 'EADDRNOTAVAIL']

const tryListening = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port
      server.close(() => resolve(taken))
    })
  })

async function refusalToListen(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    try {
      await tryListening(port, host)
    } catch (error) {
      if (!NO_SUCH_ADDRESS.includes(error.code)) return error
    }
  }
  return undefined
}

export const isPortFree = async (port) => (await refusalToListen(port)) === undefined

/** A port nobody listens on now; whoever takes it must still expect to lose the race. */
export const findFreePort = () => tryListening(0, '127.0.0.1')

/**
 * @param {string} [wanted] as in `PORT`
 * @returns {number}
 * @throws {Refusal} `badPort`
 */
export function parsePort(wanted = '3000') {
  const port = Number(wanted)
  if (!/^\d+$/.test(wanted) || port < 1 || port > 65535) throw new Refusal('badPort', { port: wanted })
  return port
}

/** @throws {Refusal} `portInUse` or `portNotAllowed` */
export async function assertPortFree(port) {
  const error = await refusalToListen(port)
  if (!error) return
  if (error.code === 'EACCES') throw new Refusal('portNotAllowed', { port })
  throw new Refusal('portInUse', { port, other: port === 65535 ? 3001 : port + 1 })
}
