/**
 * A PostgreSQL array as one text, for values that need no quotes (uuid, integer): the driver would quote every element
 * of thousands by itself.
 */
export const arrayLiteral = (values: Iterable<string | number | boolean | null>): string =>
  `{${Array.from(values, (value) => (value === null ? 'null' : String(value))).join(',')}}`

/** The same for `bytea[]`. */
export const bytesLiteral = (values: Iterable<Uint8Array | string>): string =>
  `{${Array.from(values, (value) => `"\\\\x${typeof value === 'string' ? value : Buffer.from(value).toString('hex')}"`).join(',')}}`
