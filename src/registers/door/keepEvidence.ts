import { SLUGS } from '../../collections/slugs'
import { storeAttachments } from '../../intake/storeAttachments'
import type { StoredFile } from './attachFiles'
import type { Evidence } from './checkEvidence'

/** Stores evidence ahead of its record; each file with what it is evidence of. */
export const keepEvidence = async (evidence: readonly Evidence[], agency: string): Promise<StoredFile[]> => {
  const stored = await storeAttachments(
    evidence.map(({ file }) => file),
    agency,
    SLUGS.registryFiles,
  )
  return stored.map((file, index) => ({ ...file, purpose: evidence[index]?.purpose ?? '' }))
}
