import { describe, expect, it } from 'vitest'

import { boundBody } from '../../src/web/bodyBound.mjs'

const MEGABYTE = 2 ** 20

const turned = (url: string, headers: Record<string, string>): string => {
  const request = { url, headers }
  boundBody(request)
  return request.url
}

const form = (bytes: number) => ({
  'content-type': 'multipart/form-data; boundary=x',
  'content-length': String(bytes),
})
const json = (bytes: number) => ({ 'content-type': 'application/json', 'content-length': String(bytes) })

const TOO_LARGE = '/internal/refused-body?code=submission-too-large&megabytes='

describe('a body', () => {
  it.each([
    ['/api/users/login', json(20 * MEGABYTE)],
    ['/api/event-files', form(96 * MEGABYTE)],
    ['/zh/privacy/ask', {}],
    ['/zh/apply/enterprises/send', form(500 * MEGABYTE)],
    ['/api/recording-upload/1', { 'transfer-encoding': 'chunked' }],
    ['/api/recording-upload/1', { 'content-type': 'video/mp4', 'content-length': String(900 * MEGABYTE) }],
  ])('goes on to %s with %j', (url, headers) => {
    expect(turned(url, headers)).toBe(url)
  })

  it.each([
    ['/api/users/login', json(20 * MEGABYTE + 1), 20],
    ['/zh/privacy/ask', { 'content-length': String(200 * MEGABYTE) }, 20],
    ['/internal/revalidate', json(21 * MEGABYTE), 20],
    ['/api/event-files', form(96 * MEGABYTE + 1), 96],
  ])('for %s with %j is refused unread', (url, headers, megabytes) => {
    expect(turned(url, headers)).toBe(`${TOO_LARGE}${megabytes}`)
  })

  it.each(['/api/users/login', '/zh/privacy/ask', '/zh/consultations/1/comments'])(
    'for %s that does not say how large it is is refused unread',
    (url) => {
      expect(turned(url, { 'transfer-encoding': 'chunked' })).toContain('code=length-required')
    },
  )
})
