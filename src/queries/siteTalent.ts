import { cache } from 'react'

import { SLUGS } from '../collections/slugs'
import type { RecordData } from '../workflow/definition'
import { readProgramme } from '../talent/programme'
import type { Programme } from '../talent/programme'
import { PUBLIC_PROGRAMME_STATES } from '../talent/workflows/programmes'
import { isRecordId, sitePayload } from './sitePayload'

/** A programme as the public reads it. */
export type SiteProgramme = Programme & {
  kind: string
  description: string
  descriptionEn: string | null
  publicityFrom: Date | null
}

/** Programmes of one page. */
const MOST = 100

const siteProgrammeOf = (record: RecordData): SiteProgramme => ({
  ...readProgramme(record),
  kind: String(record.kind),
  description: String(record.description),
  descriptionEn: typeof record.descriptionEn === 'string' ? record.descriptionEn : null,
  publicityFrom: record.publicityFrom ? new Date(record.publicityFrom as string) : null,
})

/** Programmes that are out, the latest first. */
export const listProgrammes = async (): Promise<SiteProgramme[]> => {
  const payload = await sitePayload()
  // Public states only; pages print only what a programme makes public.
  const { docs } = await payload.db.find<RecordData>({
    collection: SLUGS.talentProgrammes,
    where: { state: { in: [...PUBLIC_PROGRAMME_STATES] } },
    sort: '-opensAt',
    limit: MOST,
    pagination: false,
  })
  return docs.map(siteProgrammeOf)
}

/** A programme that is out; undefined for any other. One read serves a page and its metadata. */
export const findSiteProgramme = cache(async (id: string): Promise<SiteProgramme | undefined> => {
  if (!isRecordId(id)) return undefined
  const payload = await sitePayload()
  const record = await payload.db.findOne<RecordData>({
    collection: SLUGS.talentProgrammes,
    where: { id: { equals: id }, state: { in: [...PUBLIC_PROGRAMME_STATES] } },
  })
  return record ? siteProgrammeOf(record) : undefined
})
