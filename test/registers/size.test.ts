import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Made, not written: migrations and types, and the import map of the panel. */
const GENERATED = /^src\/(migrations|payload-types\.ts)/

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))

const linesOf = (file: string): number =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '').length

/** The sixth register that was made, and the ways it is written in code. */
const FOLDER = 'src/registers/selectionCentres'
const NAMED = /selection-centres|selectionCentres/

describe('a new register', () => {
  it('is a folder with its definition and nothing else', () => {
    expect(filesOf(FOLDER)).toEqual([`${FOLDER}/definition.ts`])
    expect(linesOf(`${FOLDER}/definition.ts`)).toBeLessThanOrEqual(50)
  })

  it('is named nowhere else in code but where every register is entered, and in the demo', () => {
    const naming = filesOf('src')
      .filter((file) => !GENERATED.test(file) && !file.startsWith(FOLDER) && !file.startsWith('src/seed/'))
      .filter((file) => NAMED.test(readFileSync(path.join(root, file), 'utf8')))
    expect(naming.sort()).toEqual([
      'src/collections/slugs.ts',
      'src/i18n/registers.ts',
      'src/registers/registry.ts',
    ])
  })
})
