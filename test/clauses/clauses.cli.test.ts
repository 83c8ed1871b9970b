import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClauseNode } from '../../src/clauses/clauseTree'
import { shorePlanDocx } from './fixtures/shorePlan'

type Result = { code: number; stdout: string; stderr: string }

const run = (...args: string[]): Promise<Result> =>
  new Promise((resolve) => {
    const command = ['node_modules/tsx/dist/cli.mjs', 'src/clauses/clauses.cli.ts', ...args]
    execFile(process.execPath, command, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })

describe('npm run clauses', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clauses-'))
  })

  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it('prints the tree of a Word file as JSON', { timeout: 30_000 }, async () => {
    const file = join(folder, '方案.docx')
    await writeFile(file, await shorePlanDocx())
    const { code, stdout } = await run(file)
    const { title, clauses } = JSON.parse(stdout) as { title: string; clauses: ClauseNode[] }
    const sections = clauses.filter(({ level }) => level === 1)
    expect(code).toBe(0)
    expect(title).toMatch(/^星屿市海岸步道/)
    expect(sections.map(({ children }) => children.length)).toEqual([0, 2, 6, 3, 4])
  })

  it('refuses in one sentence of Chinese and one of English', { timeout: 30_000 }, async () => {
    const file = join(folder, 'plan.docx')
    await writeFile(file, 'MZ')
    const { code, stdout, stderr } = await run(file)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^无法读取这份文件[^\n]*\nThis file cannot be read[^\n]*\n$/)
  })

  it.each([
    ['a file that is not there', ['nowhere.docx'], /打不开/],
    ['no file', [], /用法/],
  ])('says what is wrong with %s', { timeout: 30_000 }, async (_, args, sentence) => {
    const { code, stderr } = await run(...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })
})
