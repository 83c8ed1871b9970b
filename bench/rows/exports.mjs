import fs from 'node:fs'

import { undoUnlessKept } from '../../scripts/interrupt.mjs'
import { inVar } from '../../scripts/paths.mjs'
import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/**
 * Every comment as a CSV file, in turn with COPY … TO STDOUT over the same query, then some as an Excel workbook.
 * @typedef {{ rows: number, bytes: number, seconds: number }} Copied
 * @typedef {Copied & { growth: number, mebibytes: number }} Exported `growth`: MiB by which the median memory of the second half
 *   exceeds that of the first; `mebibytes`: the most of the process
 * @param {{ databaseUrl: string, size: { exportRounds: number, sheetRows: number } }} options
 * @returns {Promise<{ csv: Exported[], copies: Copied[], xlsx: Exported }>}
 * @throws {Error} when the two did not give out the same number of rows
 */
export async function measureExports({ databaseUrl, size: { exportRounds, sheetRows } }) {
  const directory = inVar('bench', 'exports')
  undoUnlessKept(() => fs.rmSync(directory, { recursive: true, force: true }))
  const output = await runLogged({
    log: 'bench-exports',
    ...program('tsx', 'bench/exportComments.ts', String(exportRounds), String(sheetRows)),
    env: { ...benchEnvironment({ databaseUrl }), EXPORTS_DIR: directory },
  })
  const result = JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
  const counts = [...result.csv, ...result.copies].map(({ rows }) => rows)
  if (new Set(counts).size !== 1) throw new Error(`Not the same rows: ${counts.join(', ')}`)
  return result
}
