import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { exportsDirectory } from '../environment'
import { KEPT_DAYS } from '../exports/ownExports'
import type { Job } from './job'

const DAY_MS = 24 * 60 * 60 * 1000

/** Removes exported files whose time is over, and parts nobody goes on with. */
export const clearExports: Job = {
  name: 'clear-exports',
  everySeconds: 3600,
  run: async (_payload, now) => {
    const names = await readdir(exportsDirectory()).catch(() => [])
    for (const name of names) {
      const file = path.join(exportsDirectory(), name)
      const written = await stat(file).catch(() => undefined)
      if (written && now.getTime() - written.mtimeMs > KEPT_DAYS * DAY_MS) await rm(file, { force: true })
    }
  },
}
