// Loaded before the Node version is known: nothing here may be newer than Node 14.
import fs from 'fs'
import { fileURLToPath } from 'url'
import { Refusal } from './texts.mjs'

const wanted = JSON.parse(
  fs.readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'),
).engines.node.replace('>=', '')

const numbers = (version) => version.replace(/^v/, '').split('.').map(Number)

/**
 * @param {string} version as in `process.version`
 * @throws {Refusal} `oldNode` below what package.json's `engines` asks
 */
export function checkNode(version) {
  const [major, minor = 0] = numbers(wanted)
  const [haveMajor, haveMinor] = numbers(version)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  throw new Refusal('oldNode', { version: version, wanted: wanted })
}

/**
 * Runs a command: checks Node, loads the rest only then, and turns a Refusal into its sentence and exit code 1.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load
 */
export function runCommand(load) {
  Promise.resolve()
    .then(() => checkNode(process.version))
    .then(load)
    .then((command) => command.main(process.argv.slice(2)))
    .catch((error) => {
      console.error('\n' + (error instanceof Refusal ? error.message : error.stack))
      return 1
    })
    .then((code) => process.exit(code))
}
