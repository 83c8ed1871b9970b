import { createHash } from 'node:crypto'

/**
 * SM3 digest, GB/T 32905-2016, by Node's own crypto.
 *
 * @param data bytes, or a text that is taken as UTF-8
 * @returns 64 lower-case hexadecimal digits
 */
export function sm3(data: Uint8Array | string): string {
  return createHash('sm3').update(data).digest('hex')
}
