// Loaded before the Node version is known: nothing here may be newer than Node 14.
import { runCommand } from './node.mjs'

runCommand(() => import('./commands/bench.mjs'))
