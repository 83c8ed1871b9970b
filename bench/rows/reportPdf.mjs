import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/**
 * The adoption report as a PDF, by a process that has printed none before: its fonts are read as well.
 * @param {{ databaseUrl: string, rows: number }} options
 * @returns {Promise<{ rows: number, seconds: number, cpu: number, megabytes: number, pages: number, mebibytes: number }>}
 *   `seconds` on the clock, `cpu` of the process itself, `megabytes` of the file, `mebibytes` of memory
 */
export async function measureReportPdf({ databaseUrl, rows }) {
  const output = await runLogged({
    log: 'bench-report',
    ...program('tsx', 'bench/renderReport.ts', String(rows)),
    env: benchEnvironment({ databaseUrl }),
  })
  return JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
}
