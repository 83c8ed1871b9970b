import { bothWords } from './texts.mjs'

const undos = []

/**
 * Remembers how to take back something this command has begun.
 * @param {() => unknown} undo
 * @returns {() => void} call it once the thing may stay
 */
export function undoUnlessKept(undo) {
  undos.push(undo)
  return () => {
    const place = undos.indexOf(undo)
    if (place >= 0) undos.splice(place, 1)
  }
}

/** Takes back everything not kept, newest first; one failing undo does not stop the others. */
export async function undoAll() {
  while (undos.length > 0) {
    const undo = undos.pop()
    try {
      await undo()
    } catch (error) {
      console.error(error.message)
    }
  }
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/** From now on Ctrl-C, a closed terminal or `kill` leaves nothing half-running. Signals during that are ignored. */
export function undoOnSignals() {
  let stopping = false
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      console.error('\n' + bothWords('progress.interrupted'))
      await undoAll()
      process.exit(code)
    })
  }
}
