import { readFileSync } from 'node:fs'

import { load, requestBytes } from './load.mjs'

const files = new Map()

function linesOf(file) {
  if (!files.has(file)) files.set(file, readFileSync(file, 'utf8').split('\n'))
  return files.get(file)
}

/** Every body once; undefined when they are used up. Kept per file, so that no round sends one again. */
const used = new Map()

function bodies({ file, path, headers }) {
  return () => {
    const at = used.get(file) ?? 0
    const body = linesOf(file)[at]
    used.set(file, at + 1)
    return body && requestBytes({ method: 'POST', path, headers, body })
  }
}

function pages({ paths, headers }) {
  const requests = paths.map((path) => requestBytes({ path, headers }))
  let at = 0
  return () => requests[at++ % requests.length]
}

/** A process of its own, so that sending does not wait for whoever reports, nor the other way round. */
process.on('message', async ({ id, job }) => {
  try {
    const next = job.file ? bodies(job) : pages(job)
    process.send({ id, result: await load({ ...job, next }) })
  } catch (error) {
    process.send({ id, error: error.message })
  }
})
