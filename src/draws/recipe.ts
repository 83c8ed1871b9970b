/** The program anyone can run on the data of a draw; shown on its page, and run by a test. */
export const CHECK_PROGRAM = `import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sm3 = (text) => createHash('sm3').update(text).digest('hex')
const draw = JSON.parse(readFileSync(process.argv[2], 'utf8'))

const seed = draw.calledNumber === null ? draw.seed : sm3(draw.seed + ':' + draw.calledNumber)
const list = draw.candidates.map(([token, group]) => token + ' ' + group + '\\n').sort().join('')
const keyed = draw.candidates
  .map(([token, group]) => ({ token, group, key: sm3(seed + ':' + token) }))
  .sort((one, other) => (one.key < other.key ? -1 : 1))
const drawn = new Set()
for (const group of [1, 2, 3, 4]) {
  const members = keyed.filter((one) => one.group === group)
  const share = draw.shares[group]
  const size = share === 0 ? 0 : Math.max(1, Math.ceil((members.length * share) / 100))
  members.slice(0, size).forEach(({ token }) => drawn.add(token))
}
const again = keyed.filter(({ token }) => drawn.has(token)).map(({ token }) => token)

const results = {
  seed: sm3(draw.seed) === draw.seedDigest,
  list: sm3(list) === draw.listDigest,
  drawn: again.join() === draw.drawn.join(),
}
console.log(results)
process.exit(Object.values(results).every(Boolean) ? 0 : 1)
`
