import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, it } from 'vitest'

import { createPageMemory } from '../../src/web/pageMemory.mjs'

type Answer = { status?: number; headers?: http.OutgoingHttpHeaders; parts?: string[] }

const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'x-nextjs-cache': 'HIT',
  etag: '"one"',
  'content-security-policy': "default-src 'self'",
}

const servers: http.Server[] = []

afterEach(() => servers.splice(0).forEach((server) => server.close()))

/** A server with a page memory in front of a site that numbers its answers. */
const serve = async (answer: Answer = {}) => {
  const clock = { now: 1_000 }
  const memory = createPageMemory({ now: () => clock.now })
  const site = { asked: 0, beforeItEnds: () => {} }
  const server = http.createServer((request, response) => {
    if (memory.answer(request, response)) return
    site.asked += 1
    for (const [name, value] of Object.entries({ ...PAGE, ...answer.headers }))
      response.setHeader(name, value ?? '')
    response.statusCode = answer.status ?? 200
    for (const part of answer.parts ?? []) response.write(part)
    site.beforeItEnds()
    response.end(`第 ${site.asked} 版`)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const get = (headers: http.OutgoingHttpHeaders = {}, method = 'GET', path = '/zh') =>
    new Promise<{ status?: number; headers: http.IncomingHttpHeaders; text: string }>((resolve, reject) => {
      const request = http.request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      })
      request.on('error', reject)
      request.end()
    })
  return { get, clock, site, memory }
}

describe('a page in memory', () => {
  it('is given to the next reader as it was sent, headers and all', async () => {
    const { get, site } = await serve({ parts: ['标题', '正文'] })
    const first = await get()
    const second = await get()
    expect(site.asked).toBe(1)
    expect(second).toMatchObject({ status: 200, text: '标题正文第 1 版' })
    expect(second.text).toBe(first.text)
    expect(second.headers).toMatchObject(PAGE)
  })

  it('is asked for anew after a second', async () => {
    const { get, clock } = await serve()
    await get()
    clock.now += 999
    expect((await get()).text).toBe('第 1 版')
    clock.now += 1
    expect((await get()).text).toBe('第 2 版')
  })

  it('is not sent to a reader who has it already', async () => {
    const { get, site } = await serve()
    await get()
    const known = await get({ 'if-none-match': '"other", W/"one"' })
    expect(site.asked).toBe(1)
    expect(known).toMatchObject({ status: 304, text: '' })
    expect(known.headers).toMatchObject({ etag: '"one"', 'content-security-policy': "default-src 'self'" })
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('is kept apart for readers who take another encoding', async () => {
    const { get, site } = await serve()
    await get({ 'accept-encoding': 'gzip' })
    await get({ 'accept-encoding': 'br' })
    await get({ 'accept-encoding': 'gzip' })
    expect(site.asked).toBe(2)
  })

  it('is gone once a page has changed', async () => {
    const { get, memory } = await serve()
    await get()
    memory.forget()
    expect((await get()).text).toBe('第 2 版')
  })

  it('is not kept when a page changes while it is on its way', async () => {
    const { get, memory, site } = await serve({ parts: ['旧'] })
    site.beforeItEnds = memory.forget
    await get()
    site.beforeItEnds = () => {}
    expect((await get()).text).toBe('旧第 2 版')
  })

  it('makes room for newer pages', async () => {
    const { get } = await serve({ parts: ['x'.repeat(3 * 2 ** 20)] })
    const encodings = Array.from({ length: 12 }, (_, index) => ({ 'accept-encoding': `x-${index}` }))
    for (const headers of encodings) await get(headers)
    expect((await get(encodings[11])).text).toMatch(/第 12 版$/)
    expect((await get(encodings[0])).text).toMatch(/第 13 版$/)
  })
})

describe('the site itself answers', () => {
  it.each([
    ['whoever is signed in', { cookie: 'payload-token=x' }],
    ["Next's own router", { rsc: '1' }],
    ['a prefetch', { 'next-router-prefetch': '1' }],
    ['a reload', { 'cache-control': 'no-cache' }],
    ['for part of a page', { range: 'bytes=0-9' }],
  ])('%s', async (_who, headers) => {
    const { get, site } = await serve()
    await get()
    await get(headers)
    expect(site.asked).toBe(2)
    await get()
    expect(site.asked).toBe(2)
  })

  it('what is not a GET', async () => {
    const { get, site } = await serve()
    await get()
    await get({}, 'POST')
    expect(site.asked).toBe(2)
  })

  it.each<[string, Answer]>([
    ['a page made for one reader', { headers: { 'x-nextjs-cache': 'MISS' } }],
    ['a page that is out of date', { headers: { 'x-nextjs-cache': 'STALE' } }],
    ['a page that sets a cookie', { headers: { 'set-cookie': 'a=b' } }],
    ['a page that does not exist', { status: 404 }],
    ['what is no page', { headers: { 'content-type': 'application/json' } }],
    ['a page too large to keep', { parts: ['x'.repeat(5 * 2 ** 20)] }],
  ])('every time with %s', async (_what, answer) => {
    const { get, site } = await serve(answer)
    await get()
    await get()
    expect(site.asked).toBe(2)
  })
})

describe('a page that Next makes for every reader', () => {
  const made = { headers: { 'x-nextjs-cache': '' } }
  const askTwice = async (path: string) => {
    const { get } = await serve(made)
    await get({}, 'GET', path)
    return (await get({}, 'GET', path)).text
  }

  it.each([
    '/zh/events',
    '/en/consultations?state=closed',
    '/zh/registers/enterprises?term=x',
    '/zh/policies',
  ])('is shared as the list it is: %s', async (path) => expect(await askTwice(path)).toBe('第 1 版'))

  it.each([
    '/zh/apply/enterprises',
    '/zh/consultations/01a2/comment',
    '/zh/events/01a2/register',
    '/zh/receipts/01a2',
    '/zh/eventsother',
  ])('is its reader’s own: %s', async (path) => expect(await askTwice(path)).toBe('第 2 版'))

  it('is another list under another address', async () => {
    const { get } = await serve(made)
    await get({}, 'GET', '/zh/events?month=2026-11')
    expect((await get({}, 'GET', '/zh/events?month=2026-12')).text).toBe('第 2 版')
  })
})
