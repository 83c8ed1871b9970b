import { describe, expect, it } from 'vitest'

import { createResponseReader } from '../../bench/responseReader.mjs'

const LENGTH = 'HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nhello'
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel\r\n\r\n3\r\nabc\r\n0\r\n\r\n'
const EMPTY = 'HTTP/1.1 204 No Content\r\n\r\n'
const ALL = LENGTH + CHUNKED + EMPTY

const statusesOf = (chunks: string[]) => {
  const statuses: number[] = []
  const read = createResponseReader(({ status }: { status: number }) => statuses.push(status))
  for (const chunk of chunks) read(Buffer.from(chunk))
  return statuses
}

describe('reading answers off a connection', () => {
  it.each([
    ['all at once', [ALL]],
    ['letter by letter', [...ALL]],
    ['in thirds', [ALL.slice(0, 60), ALL.slice(60, 120), ALL.slice(120)]],
  ])('finds every answer that comes %s', (_, chunks) => {
    expect(statusesOf(chunks)).toEqual([201, 200, 204])
  })

  it('waits for what is missing', () => {
    expect(statusesOf([ALL.slice(0, -1)])).toEqual([201, 200])
  })

  it('refuses an answer that does not say how long it is', () => {
    expect(() => statusesOf(['HTTP/1.1 200 OK\r\n\r\n'])).toThrow(/unknown length/)
  })
})
