import { decodeText } from '../../clauses/decodeText'
import { DocumentRefused } from '../../clauses/DocumentRefused'
import { ImportRefused } from '../../imports/ImportRefused'
import { readCsv } from '../../imports/readCsv'
import { readWorkbook } from '../../imports/readWorkbook'
import type { SheetRow } from '../../imports/sheetRow'
import { MAX_WORDS, MAX_WORD_LENGTH } from './checkTextRule'
import { foldText } from './fold'

/** Largest file of words that is read. */
export const MAX_LIST_BYTES = 10 * 1024 * 1024

/** Why a line is left out; a sentence stands under `rules:words.faults.<code>`. */
export type WordFault = 'too-long' | 'without-characters' | 'too-short'

export type WordList = {
  /** Each once, in the order of the file. */
  words: string[]
  repeated: number
  faults: { line: number; word: string; code: WordFault }[]
}

/** A sentence stands under `rules:words.refused.<code>`. */
export type WordListRefusal = 'too-large' | 'unknown-kind' | 'unreadable' | 'empty' | 'too-many'

export type ReadWordList = { ok: true; list: WordList } | { ok: false; code: WordListRefusal }

/** What a first row calls a column of words. */
const HEADS = ['词语', '关键词', '敏感词', '违禁词', '词', 'word', 'words', 'keyword', 'keywords']

type Line = { line: number; text: string }

const isHead = (text: string) => HEADS.includes(text.trim().toLowerCase())

/** The column that is called one of words, else the first. */
const wordsOf = (rows: readonly SheetRow[]): Line[] => {
  const head = [...(rows[0]?.cells ?? [])].find(([, { text }]) => isHead(text))
  return rows
    .slice(head ? 1 : 0)
    .map(({ number, cells }) => ({ line: number, text: cells.get(head?.[0] ?? 0)?.text ?? '' }))
}

const linesOf = (text: string): Line[] =>
  text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ line, text: word }) => line > 1 || !isHead(word))

const readLines = async (extension: string, bytes: Uint8Array): Promise<Line[] | undefined> => {
  switch (extension) {
    case 'xlsx':
      return wordsOf(await readWorkbook(bytes, MAX_WORDS + 2))
    case 'csv': {
      const rows: SheetRow[] = []
      for await (const row of readCsv(bytes)) rows.push(row)
      return wordsOf(rows)
    }
    case 'txt':
      return linesOf(decodeText(bytes))
    default:
      return undefined
  }
}

const faultOf = (word: string): WordFault | undefined => {
  if ([...word].length > MAX_WORD_LENGTH) return 'too-long'
  if (foldText(word, 'plain').length === 0) return 'without-characters'
  return /^[\p{Script=Latin}\p{N}]$/u.test(word.replace(/[^\p{L}\p{N}]/gu, '')) ? 'too-short' : undefined
}

const judge = (lines: readonly Line[]): WordList => {
  const words = new Set<string>()
  const faults: WordList['faults'] = []
  let repeated = 0
  for (const { line, text } of lines) {
    const word = text.trim().replace(/\s+/g, ' ')
    if (word === '') continue
    const code = faultOf(word)
    if (code) faults.push({ line, word: word.slice(0, MAX_WORD_LENGTH), code })
    else if (words.has(word)) repeated += 1
    else words.add(word)
  }
  return { words: [...words], repeated, faults }
}

/**
 * A list of words from a file: a column of .xlsx or .csv, a line of .txt each; what a rule would not take is told by its
 * line and left out.
 */
export const readWordList = async (filename: string, bytes: Uint8Array): Promise<ReadWordList> => {
  if (bytes.length > MAX_LIST_BYTES) return { ok: false, code: 'too-large' }
  try {
    const lines = await readLines(/\.(\w{1,5})$/.exec(filename)?.[1]?.toLowerCase() ?? '', bytes)
    if (!lines) return { ok: false, code: 'unknown-kind' }
    const list = judge(lines)
    if (list.words.length > MAX_WORDS) return { ok: false, code: 'too-many' }
    return list.words.length + list.faults.length === 0 ? { ok: false, code: 'empty' } : { ok: true, list }
  } catch (error) {
    if (error instanceof ImportRefused || error instanceof DocumentRefused)
      return { ok: false, code: 'unreadable' }
    throw error
  }
}
