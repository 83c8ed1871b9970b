import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { program } from './run.mjs'
import { testEnvironment } from './testDatabases.mjs'

const NOWHERE = 'postgresql://nobody@127.0.0.1:1/nowhere'
const GENERATED = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
const MIGRATIONS = 'src/migrations'

const read = (file) => (fs.existsSync(inRoot(file)) ? fs.readFileSync(inRoot(file), 'utf8') : '')

function run({ command, args }, env = process.env) {
  const { status } = spawnSync(command, args, { cwd: inRoot(), env, stdio: ['ignore', 'inherit', 'inherit'] })
  return status === 0
}

const payload = (...args) => run(program('payload', ...args), testEnvironment({ databaseUrl: NOWHERE }))

/** Fresh means: generating again changes nothing. What it changed is left for its author to commit. */
function generatedIsFresh() {
  const before = GENERATED.map(read)
  const done = payload('generate:types') && payload('generate:importmap')
  const stale = GENERATED.filter((file, index) => read(file) !== before[index])
  for (const file of stale) console.log(`✗ ${file} was out of date and is written anew: commit it`)
  return done && stale.length === 0
}

/** A collection changed without a migration would make one here. */
function migrationsAreComplete() {
  const list = () => fs.readdirSync(inRoot(MIGRATIONS)).sort()
  const before = list()
  const index = read(path.join(MIGRATIONS, 'index.ts'))
  const done = payload('migrate:create', 'missing', '--skip-empty')
  const added = list().filter((name) => !before.includes(name))
  for (const name of added) fs.rmSync(inRoot(MIGRATIONS, name))
  fs.writeFileSync(inRoot(MIGRATIONS, 'index.ts'), index)
  if (added.length > 0) console.log('✗ the collections differ from the migrations: npm run migrate:create')
  return done && added.length === 0
}

const CHECKS = {
  prettier: () => run(program('prettier', '--check', '--log-level', 'warn', '.')),
  eslint: () => run(program('eslint', '--max-warnings', '0', '.')),
  tsc: () => run(program('next', 'typegen')) && run(program('tsc', '--noEmit')),
  generated: generatedIsFresh,
  migrations: migrationsAreComplete,
}

/**
 * The checks that need no database, one after the other.
 * @returns {import('./totals.mjs').Result} each check counts as one test
 */
export function runChecks() {
  const failed = Object.entries(CHECKS).filter(([name, check]) => {
    const isFine = check()
    console.log(`${isFine ? '✓' : '✗'} ${name}`)
    return !isFine
  })
  const all = Object.keys(CHECKS).length
  return { name: 'checks', passed: all - failed.length, failed: failed.length, skipped: 0 }
}
