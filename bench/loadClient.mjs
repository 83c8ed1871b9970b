import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Job
 * @property {number} port
 * @property {number} connections
 * @property {number} seconds at most
 * @property {Record<string, string>} [headers]
 * @property {string[]} [paths] to GET, in turn
 * @property {string} [file] of bodies to POST to `path`, one a line, each once
 * @property {string} [path]
 */

/**
 * Starts the process that sends requests.
 * @returns {{ run: (job: Job) => Promise<import('./load.mjs').LoadResult>, close: () => void }}
 */
export function startLoadClient() {
  const child = fork(fileURLToPath(new URL('./loadWorker.mjs', import.meta.url)), {
    serialization: 'advanced',
  })
  const waiting = new Map()
  let last = 0
  child.on('message', ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error) reject(new Error(error))
    else resolve(result)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The load client ended'))
  })
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        child.send({ id: last, job })
      }),
    close: () => child.disconnect(),
  }
}
