import { decodeText } from '../../clauses/decodeText'
import { DocumentRefused } from '../../clauses/DocumentRefused'
import { ImportRefused } from '../../imports/ImportRefused'
import { readWorkbook } from '../../imports/readWorkbook'
import { MAX_CUES, MAX_TRANSCRIPT_BYTES } from './cue'
import type { Transcript } from './cue'
import type { TextKind } from './kinds'
import { readCommentsCsv, readCommentsJson, readCommentsSheet } from './readComments'
import { readPlainText } from './readPlainText'
import { readSubtitles } from './readSubtitles'

export const TRANSCRIPT_EXTENSIONS = ['srt', 'vtt', 'txt', 'csv', 'json', 'jsonl', 'xlsx'] as const

export type TranscriptExtension = (typeof TRANSCRIPT_EXTENSIONS)[number]

/** A sentence stands under `moderation:transcripts.refused.<code>`. */
export type TranscriptRefusal =
  'too-large' | 'unknown-kind' | 'not-a-text' | 'not-a-workbook' | 'empty' | 'no-text-column' | 'too-many'

export type ReadTranscript =
  { ok: true; kind: TextKind; transcript: Transcript } | { ok: false; code: TranscriptRefusal }

const isExtension = (value: string | undefined): value is TranscriptExtension =>
  TRANSCRIPT_EXTENSIONS.some((known) => known === value)

type TextExtension = Exclude<TranscriptExtension, 'xlsx'>

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof DocumentRefused) return undefined
    throw error
  }
}

const readAs = (extension: TextExtension, text: string, startedAt?: Date): Transcript | undefined => {
  switch (extension) {
    case 'srt':
    case 'vtt':
      return readSubtitles(text)
    case 'txt':
      return readPlainText(text)
    case 'csv':
      return readCommentsCsv(text, startedAt)
    case 'json':
    case 'jsonl':
      return readCommentsJson(text, startedAt)
  }
}

const kindOf = (extension: TextExtension): TextKind =>
  ['csv', 'json', 'jsonl'].includes(extension) ? 'comments' : 'transcript'

const extensionOf = (filename: string) => /\.([a-z]{1,5})$/i.exec(filename)?.[1]?.toLowerCase()

type TextFile = {
  filename: string
  bytes: Uint8Array
  /** When the broadcast began, for exports that write a clock's time. */
  startedAt?: Date
  /** What somebody says a .txt file is; a table of comments has a first row that names its columns. */
  as?: TextKind
}

const judge = (kind: TextKind, transcript: Transcript | undefined): ReadTranscript => {
  if (!transcript) return { ok: false, code: 'no-text-column' }
  if (transcript.cues.length === 0) return { ok: false, code: 'empty' }
  if (transcript.cues.length > MAX_CUES) return { ok: false, code: 'too-many' }
  return { ok: true, kind, transcript }
}

const readText = (extension: TextExtension, { bytes, startedAt, as }: TextFile): ReadTranscript => {
  const text = decode(bytes)
  if (text === undefined) return { ok: false, code: 'not-a-text' }
  if (text.trim() === '') return { ok: false, code: 'empty' }
  const table = extension === 'txt' && as === 'comments' ? readCommentsCsv(text, startedAt) : undefined
  return judge(as ?? kindOf(extension), table ?? readAs(extension, text, startedAt))
}

const readSheet = async ({ bytes, startedAt }: TextFile): Promise<ReadTranscript> => {
  try {
    // The head, and one more than may be: what is too long is said to be.
    const rows = await readWorkbook(bytes, MAX_CUES + 2)
    return judge('comments', readCommentsSheet(rows, startedAt))
  } catch (error) {
    if (error instanceof ImportRefused) return { ok: false, code: 'not-a-workbook' }
    throw error
  }
}

/**
 * What was said in a broadcast (.srt, .vtt, .txt) or written beside it (.xlsx, .csv, .json, .jsonl), by the file's name.
 */
export const readTranscript = async (file: TextFile): Promise<ReadTranscript> => {
  if (file.bytes.length > MAX_TRANSCRIPT_BYTES) return { ok: false, code: 'too-large' }
  const extension = extensionOf(file.filename)
  if (!isExtension(extension)) return { ok: false, code: 'unknown-kind' }
  return extension === 'xlsx' ? readSheet(file) : readText(extension, file)
}
