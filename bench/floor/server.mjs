import http from 'node:http'

import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { INSERT_COMMENT, insertValues } from '../bare/insertStatement.mjs'

/** The floor: Node's own http and one prepared insert, no framework at all. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

async function readBody(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function answer(request, response) {
  if (request.method !== 'POST') return response.writeHead(404).end()
  const id = uuidv7()
  await pool.query({
    name: 'insert',
    text: INSERT_COMMENT,
    values: insertValues(id, JSON.parse(await readBody(request))),
  })
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
}

http
  .createServer((request, response) =>
    answer(request, response).catch((error) => {
      console.error(error)
      response.writeHead(500).end()
    }),
  )
  .listen(Number(process.env.PORT), '127.0.0.1')
