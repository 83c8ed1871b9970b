import { SLUGS } from '../collections/slugs'
import type { Batches } from './batch'
import { commentImport } from './commentImport'
import { platformImport } from '../livestream/platformFiles/platformImport'
import { creditImport } from './credit/creditImport'
import { guestImport } from './guests/guestImport'
import { registerImport } from './registers/registerImport'
import type { ImportTarget } from './target'

const TARGETS: Record<Batches, ImportTarget> = {
  [SLUGS.importBatches]: commentImport,
  [SLUGS.registerImports]: registerImport,
  [SLUGS.platformImports]: platformImport,
  [SLUGS.eventGuestLists]: guestImport,
  [SLUGS.creditImports]: creditImport,
}

export const isBatches = (slug: string): slug is Batches => slug in TARGETS

/** What the files of a collection are imported into. */
export const targetOf = (collection: Batches): ImportTarget => TARGETS[collection]
