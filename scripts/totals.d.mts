export type Result = { name: string; passed: number; failed: number; skipped: number; note?: string }

type Run = { report: object | undefined; exitCode: number; mayBeEmpty?: boolean }

export function totalOfVitest(run: Run): Result
export function totalOfPlaywright(run: Run): Result
export function summarise(results: Result[]): { line: string; exitCode: number }
export function showResult(result: Result): string
