import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { addDays, beijingDay } from '../legal/beijing'
import type { SeededConsultation } from './consultations'
import { importList } from './data/importList'
import { getPerson } from './people'

const csvOf = (rows: readonly (readonly string[])[]) =>
  `\ufeff${rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`

/** A list handed in for the open consultation: the worker checks it, and it waits for a clerk. */
export const seedImportBatch = async (
  payload: Payload,
  { id: consultation, opensAt }: SeededConsultation,
): Promise<void> => {
  const { user } = await getPerson(payload, 'editor')
  const { filename, channel, day } = importList
  const rows: readonly (readonly string[])[] = importList.rows
  const meeting = addDays(beijingDay(opensAt), day)
  const data = Buffer.from(csvOf(rows.map((cells) => cells.map((cell) => cell.replace('{day}', meeting)))))
  await payload.create({
    collection: SLUGS.importBatches,
    data: { consultation, channel } as never, // hooks fill in the rest
    file: { data, name: filename, mimetype: 'text/csv', size: data.length },
    user,
    overrideAccess: false,
    depth: 0,
  })
}
