import { decodeText } from '../../clauses/decodeText'
import { DocumentRefused } from '../../clauses/DocumentRefused'
import { MAX_CUES, MAX_TRANSCRIPT_BYTES } from './cue'
import type { Transcript } from './cue'
import { readCommentsCsv, readCommentsJson } from './readComments'
import { readPlainText } from './readPlainText'
import { readSubtitles } from './readSubtitles'

export const TRANSCRIPT_EXTENSIONS = ['srt', 'vtt', 'txt', 'csv', 'json', 'jsonl'] as const

export type TranscriptExtension = (typeof TRANSCRIPT_EXTENSIONS)[number]

/** A sentence stands under `moderation:transcripts.refused.<code>`. */
export type TranscriptRefusal =
  'too-large' | 'unknown-kind' | 'not-a-text' | 'empty' | 'no-text-column' | 'too-many'

export type ReadTranscript =
  | { ok: true; kind: 'transcript' | 'comments'; transcript: Transcript }
  | { ok: false; code: TranscriptRefusal }

const isExtension = (value: string | undefined): value is TranscriptExtension =>
  TRANSCRIPT_EXTENSIONS.some((known) => known === value)

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof DocumentRefused) return undefined
    throw error
  }
}

const readAs = (extension: TranscriptExtension, text: string, startedAt?: Date): Transcript | undefined => {
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

const isComments = (extension: TranscriptExtension) => ['csv', 'json', 'jsonl'].includes(extension)

/**
 * What was said in a broadcast (.srt, .vtt, .txt) or written beside it (.csv, .json, .jsonl), by the file's name.
 *
 * @param startedAt when the broadcast began, for exports that write a clock's time.
 */
export const readTranscript = (file: {
  filename: string
  bytes: Uint8Array
  startedAt?: Date
}): ReadTranscript => {
  if (file.bytes.length > MAX_TRANSCRIPT_BYTES) return { ok: false, code: 'too-large' }
  const extension = /\.([a-z]{1,5})$/i.exec(file.filename)?.[1]?.toLowerCase()
  if (!isExtension(extension)) return { ok: false, code: 'unknown-kind' }
  const text = decode(file.bytes)
  if (text === undefined) return { ok: false, code: 'not-a-text' }
  if (text.trim() === '') return { ok: false, code: 'empty' }
  const transcript = readAs(extension, text, file.startedAt)
  if (!transcript) return { ok: false, code: 'no-text-column' }
  if (transcript.cues.length === 0) return { ok: false, code: 'empty' }
  if (transcript.cues.length > MAX_CUES) return { ok: false, code: 'too-many' }
  return { ok: true, kind: isComments(extension) ? 'comments' : 'transcript', transcript }
}
