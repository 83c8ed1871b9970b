/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, note?: string }} Result
 *   of one runner
 */

const ranNothing = ({ passed, failed, skipped }) => passed + failed + skipped === 0

/** A runner that ended badly has failed at least once, whatever it counted. */
function judge({ name, counts, exitCode, mayBeEmpty }) {
  if (ranNothing(counts)) {
    const isFine = mayBeEmpty && exitCode === 0
    return { name, ...counts, failed: isFine ? 0 : 1, note: 'ran no test' }
  }
  if (exitCode !== 0 && counts.failed === 0)
    return { name, ...counts, failed: 1, note: `exit code ${exitCode}` }
  return { name, ...counts }
}

const NOTHING = { passed: 0, failed: 0, skipped: 0 }

function countVitest(report) {
  if (!report) return NOTHING
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function countPlaywright(report) {
  if (!report) return NOTHING
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

/**
 * @param {{ report: object | undefined, exitCode: number, mayBeEmpty?: boolean }} run `report`: Vitest's JSON
 *   report, undefined when it wrote none. `mayBeEmpty`: no test at all is fine, as under a file filter
 * @returns {Result}
 */
export const totalOfVitest = ({ report, ...run }) =>
  judge({ name: 'vitest', counts: countVitest(report), ...run })

/** As `totalOfVitest`, of Playwright's JSON report. What passed at the second try only counts, and is told. */
export const totalOfPlaywright = ({ report, ...run }) => {
  const flaky = report?.stats.flaky ?? 0
  const note = flaky > 0 ? { note: `${flaky} at the second try` } : {}
  return { ...note, ...judge({ name: 'playwright', counts: countPlaywright(report), ...run }) }
}

/**
 * @param {Result[]} results
 * @returns {{ line: string, exitCode: number }} `line` as `N passed, N failed` with `, N skipped` if any
 */
export function summarise(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum)
  const failedOrEmpty = passed + failed === 0 ? 1 : failed
  const line = `${passed} passed, ${failedOrEmpty} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, exitCode: failedOrEmpty === 0 ? 0 : 1 }
}

/** @param {Result} result */
export const showResult = ({ name, passed, failed, skipped, note }) =>
  `  ${name.padEnd(12)} ✓ ${passed}   ✗ ${failed}   – ${skipped}${note ? `   (${note})` : ''}`
