import { readClockTime } from './clockTime'
import type { Cue, LineFaultCode, Transcript } from './cue'

const ARROW = '-->'

/** What a .vtt file holds beside cues, up to the next empty line. */
const ASIDE = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' }

type Times = { startMs: number | null; endMs: number | null; fault?: LineFaultCode }

/** `start --> end settings`. */
const readTimes = (line: string): Times => {
  const [before = '', after = ''] = line.split(ARROW)
  const startMs = readClockTime(before)
  const endMs = readClockTime(after.trim().split(/\s/)[0] ?? '')
  if (startMs === undefined || endMs === undefined)
    return { startMs: null, endMs: null, fault: 'time-broken' }
  return endMs < startMs ? { startMs: null, endMs: null, fault: 'time-reversed' } : { startMs, endMs }
}

const withoutTags = (text: string) =>
  text
    .replace(/<\/?[a-z0-9][^<>]{0,200}>|<\/?[a-z]>/gi, '')
    .replace(/\{\\[^{}]{0,100}\}/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? '')

const VOICE = /^<v(?:\.[^\s<>]{1,100})?\s+([^<>]{1,100})>/

const readText = (lines: readonly string[]): Pick<Cue, 'text' | 'speaker'> => {
  const whole = lines.join('\n')
  const speaker = VOICE.exec(whole)?.[1]?.trim()
  return { text: withoutTags(whole).trim(), ...(speaker && { speaker }) }
}

type Block = { line: number; times: Times; lines: string[] }

/** What names the cue that follows is no text of this one: a number, in a .vtt file any line after an empty one. */
const takeName = (block: Block | undefined, isNamed: boolean) => {
  const last = block?.lines.at(-1)
  if (last !== undefined && (isNamed || /^\d+$/.test(last))) block?.lines.pop()
}

const isEmpty = (line: string | undefined) => line?.trim() === ''

/** A cue goes on until the next line with times: many writers leave out empty lines, or put them within a cue. */
const readBlocks = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = []
  const isVtt = /^WEBVTT\b/.test(lines[0] ?? '')
  let isAside = false
  lines.forEach((raw, index) => {
    const line = raw.trim()
    if (line.includes(ARROW)) {
      takeName(blocks.at(-1), isVtt && isEmpty(lines[index - 2]) && !isEmpty(lines[index - 1]))
      blocks.push({ line: index + 1, times: readTimes(line), lines: [] })
      isAside = false
      return
    }
    const isOpening = index === 0 || isEmpty(lines[index - 1])
    isAside = line === '' ? false : isAside || (isOpening && ASIDE.test(line))
    if (line !== '' && !isAside) blocks.at(-1)?.lines.push(line)
  })
  return blocks
}

/** The cues of a .srt or .vtt file, in its order; those that overlap stay as they are. */
export const readSubtitles = (text: string): Transcript => {
  const blocks = readBlocks(text.split(/\r\n?|\n/))
  return {
    cues: blocks
      .map(({ times: { startMs, endMs }, lines }) => ({ startMs, endMs, ...readText(lines) }))
      .filter((cue) => cue.text !== ''),
    faults: blocks.flatMap(({ line, times: { fault } }) => (fault ? [{ line, code: fault }] : [])),
  }
}
