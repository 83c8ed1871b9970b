import path from 'node:path'

import { mediaDirectory } from '../environment'

/** Where the archive of a consultation lies: the latest, whoever asked for it. */
export const archiveFileOf = (consultation: string): string =>
  path.resolve(mediaDirectory(), 'archives', `${path.basename(consultation)}.zip`)

/** Where a run writes until it is whole. */
export const unfinishedFileOf = (consultation: string, run: string): string =>
  `${archiveFileOf(consultation)}.${path.basename(run)}.part`
