import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { verifyAudit } from '../audit/verify'
import { translator } from '../i18n'
import { defineRun } from '../runs/definition'
import { archiveFileOf, unfinishedFileOf } from './archiveFile'
import { commentsAsCsv, commentsAsJsonLines } from './comments'
import { clauseTree, draft, notice, report } from './documents'
import { exclusions } from './exclusions'
import { pointsAsCsv, pointsAsJsonLines, proof, timeline } from './handling'
import { readConsistently } from './source'
import type { Source } from './source'
import { writeZip } from './writeZip'
import type { ArchiveFile } from './writeZip'

type Params = { consultation: string }

/** The archive is kept in the language of the house. */
const t = translator('zh')

const nameOf = (number: number, file: string, extension: string) =>
  `${String(number).padStart(2, '0')}-${t(`privacy:archive.files.${file}`)}.${extension}`

const filesOf = (source: Source, prove: () => AsyncIterable<string>): ArchiveFile[] => [
  { name: nameOf(1, 'notice', 'txt'), pieces: () => notice(source) },
  { name: nameOf(2, 'draft', 'txt'), pieces: () => draft(source) },
  { name: nameOf(2, 'draft', 'json'), pieces: () => clauseTree(source) },
  { name: nameOf(3, 'comments', 'csv'), pieces: () => commentsAsCsv(source) },
  {
    name: nameOf(3, 'comments', 'jsonl'),
    pieces: () => commentsAsJsonLines({ ...source, report: () => Promise.resolve() }),
  },
  { name: nameOf(4, 'points', 'csv'), pieces: () => pointsAsCsv(source) },
  { name: nameOf(4, 'points', 'jsonl'), pieces: () => pointsAsJsonLines(source) },
  { name: nameOf(5, 'exclusions', 'csv'), pieces: () => exclusions(source) },
  { name: nameOf(6, 'report', 'json'), pieces: () => report(source) },
  { name: nameOf(7, 'timeline', 'jsonl'), pieces: () => timeline(source) },
  { name: nameOf(8, 'proof', 'json'), pieces: prove },
]

/**
 * Archive of a consultation 过程记录归档: everything that was put out, came in and was decided, without personal data.
 * One step, since a ZIP cannot be continued: a worker that is killed leaves a part nobody reads, and the next begins
 * anew. 重大行政决策程序暂行条例 art 33.
 */
export const archiveRun = defineRun<Params, Record<string, never>>({
  kind: 'archive',
  step: async ({ payload, id, params: { consultation }, report: show }) => {
    const verification = await verifyAudit(payload)
    const part = unfinishedFileOf(consultation, id)
    await mkdir(path.dirname(part), { recursive: true })
    let rows = 0
    const noteRows = (count: number) => {
      rows = count
      return show(count)
    }
    const written = await readConsistently(payload, (tx) => {
      const source: Source = { tx, consultation, t, report: noteRows }
      return writeZip(
        part,
        filesOf(source, () => proof(source, verification)),
        {
          name: nameOf(9, 'manifest', 'json'),
          write: (files) =>
            `${JSON.stringify({ consultation, madeAt: new Date().toISOString(), comments: rows, files }, null, 2)}\n`,
        },
      )
    })
    await rename(part, archiveFileOf(consultation))
    return {
      done: rows,
      total: rows,
      cursor: {},
      finished: true,
      result: { files: written.length, comments: rows },
    }
  },
  abandon: ({ id, params: { consultation } }) => rm(unfinishedFileOf(consultation, id), { force: true }),
})
