import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { boundBody } from './bodyBound.mjs'
import { isReadableAddress } from './isReadableAddress.mjs'
import { createPageMemory } from './pageMemory.mjs'

/** Where the worker says that pages changed; see `src/app/internal/revalidate`. */
const REVALIDATION = '/internal/revalidate'

/**
 * Comments of a consultation, the one address a crowd posts to, under a fixed one: Next is spared the matching of
 * patterns with every comment of a flood.
 */
const COMMENTS = /^\/([a-z]+)\/consultations\/([\w-]+)\/comments$/

const turnComments = (request) => {
  const [matched, locale, consultation] = COMMENTS.exec(request.url) ?? []
  if (matched) request.url = `/internal/comments?locale=${locale}&consultation=${consultation}`
}

const project = fileURLToPath(new URL('../..', import.meta.url))

const { values } = parseArgs({
  options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } },
})
const port = Number(values.port ?? process.env.PORT ?? 3000)

// Packages read it as they load.
process.env.NODE_ENV = 'production'
const { default: next } = await import('next')

const app = next({ dev: false, dir: project, hostname: values.hostname, port })
await app.prepare()
const answerByNext = app.getRequestHandler()
const memory = createPageMemory()

/** Forgets as the answer goes out: whoever hears that pages changed must get the new ones. */
const forgetWhenDone = (response) => {
  const { writeHead } = response
  response.writeHead = (status, ...rest) => {
    if (status === 204) memory.forget()
    return writeHead.call(response, status, ...rest)
  }
}

const server = http.createServer((request, response) => {
  if (!isReadableAddress(request.url)) return void response.writeHead(400).end()
  if (request.url === REVALIDATION) forgetWhenDone(response)
  boundBody(request)
  if (request.method === 'POST') turnComments(request)
  if (!memory.answer(request, response)) void answerByNext(request, response)
})

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 }

/** Answers what has been asked, and nothing new. */
const stop = (code) => server.close(() => void app.close().finally(() => process.exit(code)))

for (const [signal, code] of Object.entries(EXIT_CODES)) process.once(signal, () => stop(code))

server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
server.listen(port, values.hostname, () => console.log(`Serving on port ${port}`))
