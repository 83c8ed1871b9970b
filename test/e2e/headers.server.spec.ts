import { expect, test } from './support/test'
import type { APIRequestContext, APIResponse } from '@playwright/test'

import { consultationIn } from './support/site'

type Ask = (request: APIRequestContext, baseURL: string) => Promise<APIResponse>

const get =
  (address: string): Ask =>
  (request) =>
    request.get(address, { maxRedirects: 0 })

const comment =
  (headers: Record<string, string>): Ask =>
  async (request, origin) =>
    request.post(`/zh/consultations/${await consultationIn('open')}/comments`, {
      data: {},
      headers: { origin, ...headers },
      maxRedirects: 0,
    })

const ANSWERS: [string, number, Ask][] = [
  ['a cached page', 200, async (request) => request.get(`/zh/consultations/${await consultationIn('open')}`)],
  ['a page made on request', 200, get('/en/receipts?error=unknown&code=ABC')],
  ['a page that does not exist', 404, get('/zh/no-such-page')],
  ['the way to a language', 307, get('/')],
  ['a refused comment', 422, comment({ accept: 'application/json' })],
  ['a comment of another site', 403, comment({ origin: 'https://elsewhere.example' })],
  ['an API answer', 403, get('/api/users')],
  ['the sitemap', 200, get('/sitemap.xml')],
  ['the sign-in page', 200, get('/admin/login')],
]

for (const [name, status, ask] of ANSWERS) {
  test(`${name} carries the security headers`, async ({ request, baseURL }) => {
    const answer = await ask(request, baseURL ?? '')
    expect(answer.status()).toBe(status)
    expect(answer.headers()).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    })
  })
}

test('only the admin panel asks a browser for its colour scheme', async ({ request }) => {
  const [admin, site] = await Promise.all([request.get('/admin/login'), request.get('/zh')])
  expect(admin.headers()['critical-ch']).toBe('Sec-CH-Prefers-Color-Scheme')
  expect(site.headers()).not.toHaveProperty('critical-ch')
  expect(site.headers()['vary'] ?? '').not.toContain('Sec-CH')
})

test('only the admin panel shows pictures made in the browser', async ({ request }) => {
  const [admin, site] = await Promise.all([request.get('/admin/login'), request.get('/zh')])
  expect(admin.headers()['content-security-policy']).toContain('data: blob:')
  expect(site.headers()['content-security-policy']).not.toContain('blob:')
})
