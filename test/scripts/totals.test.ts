import { describe, expect, it } from 'vitest'
import { showResult, summarise, totalOfPlaywright, totalOfVitest } from '../../scripts/totals.mjs'

type Suite = { status: string; assertionResults: { status: string }[] }

const vitestReport = (
  counts: Partial<Record<'passed' | 'failed' | 'pending', number>>,
  suites: Suite[] = [],
) => ({
  numPassedTests: counts.passed ?? 0,
  numFailedTests: counts.failed ?? 0,
  numPendingTests: counts.pending ?? 0,
  numTodoTests: 0,
  testResults: suites,
})

const playwrightReport = (
  counts: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>,
) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...counts },
})

describe('counting what the runners report', () => {
  it('adds up both runners in one line', () => {
    const results = [
      totalOfVitest({ report: vitestReport({ passed: 12 }), exitCode: 0 }),
      totalOfPlaywright({ report: playwrightReport({ expected: 3 }), exitCode: 0 }),
    ]
    expect(summarise(results)).toEqual({ line: '15 passed, 0 failed', exitCode: 0 })
  })

  it('names skipped tests, and does not fail for them', () => {
    const results = [totalOfVitest({ report: vitestReport({ passed: 2, pending: 1 }), exitCode: 0 })]
    expect(summarise(results)).toEqual({ line: '2 passed, 0 failed, 1 skipped', exitCode: 0 })
  })

  it('fails when one test of one runner fails', () => {
    const results = [
      totalOfVitest({ report: vitestReport({ passed: 9 }), exitCode: 0 }),
      totalOfPlaywright({ report: playwrightReport({ expected: 2, unexpected: 1 }), exitCode: 1 }),
    ]
    expect(summarise(results)).toEqual({ line: '11 passed, 1 failed', exitCode: 1 })
  })

  it('counts a test file that could not be loaded as failed', () => {
    const report = vitestReport({ passed: 5 }, [{ status: 'failed', assertionResults: [] }])
    expect(totalOfVitest({ report, exitCode: 1 })).toMatchObject({ passed: 5, failed: 1 })
  })

  it('does not count the file of a failed test a second time', () => {
    const report = vitestReport({ failed: 1 }, [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ])
    expect(totalOfVitest({ report, exitCode: 1 })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('tells how many tests passed only at a second try', () => {
    const report = playwrightReport({ expected: 3, flaky: 2 })
    const result = totalOfPlaywright({ report, exitCode: 0 })
    expect(result).toMatchObject({ passed: 5, failed: 0 })
    expect(showResult(result)).toContain('2 at the second try')
  })
})

describe.each([
  ['vitest', totalOfVitest, vitestReport({})],
  ['playwright', totalOfPlaywright, playwrightReport({})],
])('%s that ran no test', (_name, total, emptyReport) => {
  it('fails although it ended well', () => {
    const result = total({ report: emptyReport, exitCode: 0 })
    expect(result).toMatchObject({ failed: 1, note: 'ran no test' })
    expect(summarise([result]).exitCode).toBe(1)
  })

  it('fails when it wrote no report', () => {
    expect(total({ report: undefined, exitCode: 1 })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('is fine beside another runner when a file filter left it nothing', () => {
    const other = totalOfVitest({ report: vitestReport({ passed: 1 }), exitCode: 0 })
    const result = total({ report: emptyReport, exitCode: 0, mayBeEmpty: true })
    expect(summarise([other, result])).toEqual({ line: '1 passed, 0 failed', exitCode: 0 })
  })

  it('fails when a file filter left nothing at all', () => {
    const result = total({ report: emptyReport, exitCode: 0, mayBeEmpty: true })
    expect(summarise([result]).exitCode).toBe(1)
  })
})

describe.each([
  ['vitest', totalOfVitest, vitestReport({ passed: 4 })],
  ['playwright', totalOfPlaywright, playwrightReport({ expected: 4 })],
])('%s that counted no failure but exited badly', (_name, total, report) => {
  it('has failed once', () => {
    expect(total({ report, exitCode: 1 })).toMatchObject({ passed: 4, failed: 1 })
  })
})
