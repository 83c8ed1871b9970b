const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * Finds where HTTP/1.1 answers end on one kept-alive connection, at next to no cost, so that the client takes no
 * more of a small machine than it must. Knows `Content-Length`, chunked bodies and 204/304.
 *
 * @param {(answer: { status: number, bytes: number }) => void} onAnswer `bytes` of head and body
 * @returns {(chunk: Buffer) => void} to be given everything the socket receives
 * @throws {Error} when an answer says neither how long it is nor that it is chunked
 */
export function createResponseReader(onAnswer) {
  let held = Buffer.alloc(0)
  let head
  const finish = (bytes) => {
    const { status } = head
    held = held.subarray(bytes)
    head = undefined
    onAnswer({ status, bytes })
  }
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    while (held.length > 0) {
      head ??= readHead(held)
      const end = head && endOf(head, held)
      if (end === undefined) return
      finish(end)
    }
  }
}

function readHead(held) {
  const end = held.indexOf(END_OF_HEAD)
  if (end < 0) return undefined
  const text = held.latin1Slice(0, end).toLowerCase()
  const status = Number(text.slice(9, 12))
  const start = end + END_OF_HEAD.length
  const length = /\r\ncontent-length: *(\d+)/.exec(text)?.[1]
  if (length !== undefined) return { status, start, length: Number(length) }
  if (status === 204 || status === 304) return { status, start, length: 0 }
  if (text.includes('\r\ntransfer-encoding: chunked')) return { status, start, chunked: true }
  throw new Error(`An answer of unknown length: ${text.slice(0, 200)}`)
}

/** Where the answer ends in what has arrived, or undefined while some of it is missing. */
function endOf({ start, length, chunked }, held) {
  if (!chunked) return held.length >= start + length ? start + length : undefined
  for (let at = start; ;) {
    const lineEnd = held.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = parseInt(held.latin1Slice(at, lineEnd), 16)
    if (size === 0) {
      const end = lineEnd + 4
      return held.length >= end ? end : undefined
    }
    at = lineEnd + 2 + size + 2
    if (at > held.length) return undefined
  }
}
