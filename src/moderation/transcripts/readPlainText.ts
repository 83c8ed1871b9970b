import { readClockTime } from './clockTime'
import type { Cue, LineFault, Transcript } from './cue'

/** `[00:12] text`: in brackets of any kind. */
const BRACKETED = /^[[(（【]\s*([\d:：.,，]{3,20})\s*[\])）】]\s*(.*)$/

/** `00:00:12 text`: without brackets only with its hours, for 12:30 may be what somebody says. */
const OPEN = /^(\d{1,3}[:：]\d{1,2}[:：]\d{1,2}(?:[.,]\d{1,3})?)(?:\s+(.*))?$/

/** `name 00:00:12` on a line of its own: who speaks from then on, as transcribing services write it. */
const TURN = /^(\S{1,30})\s+(\d{1,3}[:：]\d{1,2}(?:[:：]\d{1,2})?)$/

type Turn = { startMs: number | null; speaker?: string }

type Line = { turn?: Turn; text: string; isBroken: boolean }

const readLine = (line: string): Line => {
  const [, time, text = ''] = BRACKETED.exec(line) ?? OPEN.exec(line) ?? []
  if (time !== undefined) {
    const startMs = readClockTime(time)
    return { turn: { startMs: startMs ?? null }, text, isBroken: startMs === undefined }
  }
  const [, speaker, from] = TURN.exec(line) ?? []
  const startMs = from === undefined ? undefined : readClockTime(from)
  return startMs === undefined
    ? { text: line, isBroken: false }
    : { turn: { startMs, speaker }, text: '', isBroken: false }
}

/** A .txt file, a cue for each line; lines without a time have none, until a turn of the conversation says when it began. */
export const readPlainText = (text: string): Transcript => {
  const cues: Cue[] = []
  const faults: LineFault[] = []
  let waiting: Turn | undefined
  let speaker: string | undefined
  text.split(/\r\n?|\n/).forEach((raw, index) => {
    const { turn, text: said, isBroken } = readLine(raw.trim())
    if (isBroken) faults.push({ line: index + 1, code: 'time-broken' })
    if (turn) {
      waiting = turn
      speaker = turn.speaker
    }
    if (said === '') return
    cues.push({ startMs: waiting?.startMs ?? null, endMs: null, text: said, ...(speaker && { speaker }) })
    waiting = undefined
  })
  return { cues, faults }
}
