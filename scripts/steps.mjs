import { bothWords } from './texts.mjs'

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const isLive = () => process.stdout.isTTY && !process.env.CI

/**
 * Does one step of a command and shows how long it takes: a running clock on a terminal, plain lines elsewhere.
 * @template T
 * @param {string} key of `progress.*`
 * @param {(skip: () => void) => Promise<T> | T} work calls `skip` when there was nothing to do
 * @returns {Promise<T>}
 */
export async function step(key, work) {
  const label = bothWords(`progress.${key}`)
  const began = Date.now()
  const show = (mark) => `${mark} ${label}  ${seconds(began)}`
  const clock = isLive() ? setInterval(() => process.stdout.write(`\r\u001b[K${show('…')}`), 200) : undefined
  if (!clock) console.log(`… ${label}`)
  let mark = '✗'
  let skipped = false
  try {
    const result = await work(() => {
      skipped = true
    })
    mark = '✓'
    return result
  } finally {
    clearInterval(clock)
    const note = skipped ? `  (${bothWords('progress.unchanged')})` : ''
    console.log(`${clock ? '\r\u001b[K' : ''}${show(mark)}${note}`)
  }
}
