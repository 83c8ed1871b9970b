import { isIP } from 'node:net'

export type Network =
  { ok: true; address: string; prefix: number } | { ok: false; code: 'address' | 'prefix' | 'wide' }

/** A wider network is half a country: surely a slip of the pen. */
const WIDEST = { 4: 8, 6: 16 } as const

const BITS = { 4: 32, 6: 128 } as const

/**
 * Reads a network address or a network in CIDR notation.
 *
 * @returns the address and the length of its prefix, or why not: no address, no prefix, or so wide that it cannot be meant.
 */
export const readNetwork = (text: string): Network => {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if ((version !== 4 && version !== 6) || rest.length > 0) return { ok: false, code: 'address' }
  const bits = prefix === undefined ? BITS[version] : Number(prefix)
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return { ok: false, code: 'prefix' }
  if (bits > BITS[version]) return { ok: false, code: 'prefix' }
  return bits < WIDEST[version] ? { ok: false, code: 'wide' } : { ok: true, address, prefix: bits }
}
