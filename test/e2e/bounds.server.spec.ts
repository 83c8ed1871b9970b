import http from 'node:http'

import { expect, test } from './support/test'

const MEGABYTE = 2 ** 20

type Sent = { path: string; headers: Record<string, string>; megabytes: number }

/** Sends a body piece by piece until it is whole or the server has answered. */
const send = (
  baseURL: string,
  { path, headers, megabytes }: Sent,
): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    let answered = false
    const request = http.request(`${baseURL}${path}`, { method: 'POST', headers }, (response) => {
      answered = true
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    // Whoever goes on sending after the answer finds the connection closed.
    request.on('error', (error) => answered || reject(error))
    const piece = Buffer.alloc(MEGABYTE, 'a')
    for (let sent = 0; sent < megabytes; sent += 1) request.write(piece)
    request.end()
  })

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

for (const path of ['/api/users/login', '/zh/privacy/ask', '/zh/receipts/find', '/internal/revalidate']) {
  test(`${path} reads nobody's endless body`, async ({ baseURL }) => {
    const headers = { ...FORM, 'transfer-encoding': 'chunked', 'accept-language': 'en' }
    const { status, body } = await send(baseURL ?? '', { path, headers, megabytes: 1 })
    expect(status).toBe(411)
    expect(body).toContain('does not say how large it is')
  })

  test(`${path} refuses a body that says it is too large`, async ({ baseURL }) => {
    const headers = { ...FORM, 'content-length': String(200 * MEGABYTE) }
    const { status, body } = await send(baseURL ?? '', { path, headers, megabytes: 0 })
    expect(status).toBe(413)
    expect(body).toContain('最多20 MB')
  })
}

test('an address that cannot be decoded is the mistake of who asks', async ({ baseURL }) => {
  const { status } = await fetch(`${baseURL}/zh/disown/%E0%A4%A`)
  expect(status).toBe(400)
})

for (const path of ['/zh/registrations/%25/cancel', '/zh/disown/%25/confirm']) {
  test(`${path} sends whoever made up a token on, and does not fail`, async ({ request }) => {
    const answer = await request.post(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
  })
}
