import { readFile } from 'node:fs/promises'
import { LOCALES, translator } from '../i18n'
import { clauseTree } from './clauseTree'
import { DocumentRefused } from './DocumentRefused'
import { parseClauses } from './parseClauses'
import { readDocument } from './readDocument'

/** Says one sentence in each language and ends with exit code 1. */
const refuse = (key: string, params: Record<string, string | number>): void => {
  for (const locale of LOCALES) console.error(translator(locale, 'clauses')(key, params))
  process.exitCode = 1
}

const printTree = async (filename: string): Promise<void> => {
  const bytes = await readFile(filename)
  const { paragraphs } = await readDocument({ bytes, filename })
  const { title, clauses } = parseClauses(paragraphs)
  process.stdout.write(`${JSON.stringify({ title, clauses: clauseTree(clauses) }, null, 2)}\n`)
}

const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && 'syscall' in error && typeof error.syscall === 'string'

const [filename] = process.argv.slice(2)

if (filename === undefined) refuse('cli.usage', {})
else {
  try {
    await printTree(filename)
  } catch (error) {
    if (error instanceof DocumentRefused) refuse(`refused.${error.code}`, error.params)
    else if (isFileError(error)) refuse('cli.unreadable', { filename })
    else throw error
  }
}
