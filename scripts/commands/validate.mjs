import { main as test } from './test.mjs'

/** Formatter, linter, compiler, generated files, then every test. */
export const main = (args) => test(['--checks', ...args])
