import { findHits, makeRuleSet } from '../src/moderation/rules/findHits'
import type { TextRule } from '../src/moderation/rules/rule'
import { commentTexts } from './commentTexts'
import { pick, seededRandom } from './random'
import type { Random } from './random'
import { CHARACTERS } from './vocabulary'

const SEED = 20261126
const MEGABYTE = 1_000_000

/** One word is planted in so many characters: what a broadcast that is watched for good reason has. */
const PLANTED_EVERY = 500

const LOOSE = [...CHARACTERS]

/** Two to six characters, as words in such lists are. */
const wordsOf = (random: Random, count: number): string[] => {
  const words = new Set<string>()
  while (words.size < count) {
    const length = 2 + Math.floor(random() * 5)
    words.add(Array.from({ length }, () => pick(random, LOOSE)).join(''))
  }
  return [...words]
}

/** Ways to write a word so that `includes` does not find it. */
const DISGUISES: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => [...word].join('.'),
  (word) => [...word].join(' '),
  (word) => [...word].join('★'),
]

const transcriptOf = (random: Random, megabytes: number, words: readonly string[]) => {
  const parts: string[] = []
  let bytes = 0
  let sincePlanted = 0
  let planted = 0
  for (const text of commentTexts({ total: 1_000_000, seed: SEED })) {
    parts.push(text)
    bytes += Buffer.byteLength(text)
    sincePlanted += text.length
    if (sincePlanted > PLANTED_EVERY) {
      const word = `，${pick(random, DISGUISES)(pick(random, words))}，`
      parts.push(word)
      bytes += Buffer.byteLength(word)
      planted += 1
      sincePlanted = 0
    }
    if (bytes >= megabytes * MEGABYTE) break
  }
  return { text: parts.join('\n'), bytes, planted }
}

const secondsOf = (work: () => void): number => {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1000
}

const middle = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN

/** Finds keywords, all variants on, in a transcript; prints RESULT and one JSON object. */
const main = () => {
  const [keywords, megabytes, rounds, sampleKilobytes] = process.argv.slice(2).map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const random = seededRandom(SEED)
  const words = wordsOf(random, keywords)
  const { text, bytes, planted } = transcriptOf(random, megabytes, words)
  const rule: TextRule = {
    id: 'bench',
    kind: 'keywords',
    scopes: ['transcript'],
    words,
    contexts: [],
    variants: ['spaced', 'lookalikes', 'pinyin', 'homophones'],
    pattern: '',
    minutes: null,
  }
  let set = makeRuleSet([])
  const buildSeconds = secondsOf(() => {
    set = makeRuleSet([rule])
  })
  let hits = 0
  const times = Array.from({ length: rounds }, () =>
    secondsOf(() => {
      hits = findHits(set, text, 'transcript').length
    }),
  )
  const sample = text.slice(0, (sampleKilobytes * 1000) / 3)
  const loop = secondsOf(() => {
    for (const word of words) if (sample.includes(word)) hits += 0
  })
  const rate = bytes / MEGABYTE / middle(times)
  const loopRate = Buffer.byteLength(sample) / MEGABYTE / loop
  console.log(
    `RESULT ${JSON.stringify({ keywords, megabytes: bytes / MEGABYTE, buildSeconds, rate, loopRate, hits, planted })}`,
  )
}

main()
