import fs from 'node:fs'
import { describe, expect, it } from 'vitest'

type Entry = { optionalDependencies?: Record<string, string> }

const read = (): Record<string, Entry> => {
  const lock = fs.readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
  return (JSON.parse(lock) as { packages: Record<string, Entry> }).packages
}

/** The folders npm looks in for what a package asks for, from its own outwards. */
const placesOf = (asker: string, name: string): string[] => {
  const folders = asker
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'))
  return ['', ...folders].map((folder) => `${folder}/node_modules/${name}`.replace(/^\//, ''))
}

describe('package-lock.json', () => {
  it('names every optional package of every platform: npm ci refuses a lock file without them', () => {
    const packages = read()
    const missing = Object.entries(packages).flatMap(([asker, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !placesOf(asker, name).some((place) => place in packages),
      ),
    )
    expect(missing).toEqual([])
  })
})
