import { describe, expect, it } from 'vitest'

import { readClockTime } from '../../../src/moderation/transcripts/clockTime'
import { MAX_TRANSCRIPT_BYTES } from '../../../src/moderation/transcripts/cue'
import { readTranscript } from '../../../src/moderation/transcripts/readTranscript'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const read = async (filename: string, text: string, startedAt?: Date) => {
  const result = await readTranscript({ filename, bytes: bytesOf(text), startedAt })
  return result.ok ? result.transcript : result.code
}

const cue = (startMs: number | null, endMs: number | null, text: string, speaker?: string) => ({
  startMs,
  endMs,
  text,
  ...(speaker && { speaker }),
})

describe('a time of a broadcast', () => {
  it.each([
    ['01:02:03,500', 3723500],
    ['01:02:03.5', 3723500],
    ['02:03', 123000],
    ['2:3', 123000],
    ['00：01：02', 62000],
    ['100:00:00', undefined],
    ['99:59:59.999', 359999999],
    ['00:60:00', undefined],
    ['00:00:61', undefined],
    ['1:2:3:4', undefined],
    ['00:00:01,5000', undefined],
    ['-00:01', undefined],
    ['', undefined],
    ['abc', undefined],
  ])('%s', (text, expected) => {
    expect(readClockTime(text)).toBe(expected)
  })
})

describe('.srt', () => {
  const plain =
    '1\n00:00:01,000 --> 00:00:02,500\n大家好\n\n2\n00:00:02,000 --> 00:00:04,000\n欢迎来到\n直播间\n'
  const cues = [cue(1000, 2500, '大家好'), cue(2000, 4000, '欢迎来到\n直播间')]

  it.each([
    ['as written by the rule, cues overlapping', plain],
    ['with a byte order mark and the line ends of Windows', `\ufeff${plain.replaceAll('\n', '\r\n')}`],
    ['with the line ends of old Macs', plain.replaceAll('\n', '\r')],
    ['without hours', plain.replaceAll('00:00:0', '00:0')],
    ['with points for commas', plain.replaceAll(',', '.')],
    ['without numbers', plain.replace(/^\d\n/gm, '')],
    ['without empty lines', plain.replaceAll('\n\n', '\n')],
    ['with an empty line within a cue', plain.replace('欢迎来到\n', '欢迎来到\n\n')],
    [
      'with positions and formatting',
      plain.replace('02,500', '02,500 X1:40 X2:600').replace('大家好', '{\\an8}<i>大家好</i>'),
    ],
  ])('%s', async (_name, text) => {
    expect(await read('a.srt', text)).toEqual({ cues, faults: [] })
  })

  it('with broken times names the lines and keeps the text without a time', async () => {
    const text =
      '1\n00:00:01,000 --> 00:99:02,500\n甲\n\n2\n00:00:09,000 --> 00:00:04,000\n乙\n\n3\n昨天 --> 今天\n丙\n'
    expect(await read('a.srt', text)).toEqual({
      cues: [cue(null, null, '甲'), cue(null, null, '乙'), cue(null, null, '丙')],
      faults: [
        { line: 2, code: 'time-broken' },
        { line: 6, code: 'time-reversed' },
        { line: 10, code: 'time-broken' },
      ],
    })
  })
})

it('.vtt: header, notes, styles, names, voices, tags and entities', async () => {
  const text = [
    'WEBVTT - 直播',
    '',
    'NOTE 这是说明 --',
    '第二行说明',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    'intro',
    '00:01.000 --> 00:02.000 align:start',
    '<v 小椰>今天 <c.red>全网</c> <00:00:01.500>最低 &amp; 包邮',
    '',
    'second',
    '01:00:00.000 --> 01:00:01.000',
    '3 < 5',
  ].join('\n')
  expect(await read('a.VTT', text)).toEqual({
    cues: [cue(1000, 2000, '今天 全网 最低 & 包邮', '小椰'), cue(3600000, 3601000, '3 < 5')],
    faults: [],
  })
})

describe('.txt', () => {
  it('with and without times', async () => {
    const text = '开场白\n[00:12] 大家好\n【01:02:03】福利\n00:00:20 来了\n12:30 开播，别走开\n[00:75] 秒杀\n'
    expect(await read('a.txt', text)).toEqual({
      cues: [
        cue(null, null, '开场白'),
        cue(12000, null, '大家好'),
        cue(3723000, null, '福利'),
        cue(20000, null, '来了'),
        cue(null, null, '12:30 开播，别走开'),
        cue(null, null, '秒杀'),
      ],
      faults: [{ line: 6, code: 'time-broken' }],
    })
  })

  it('by turns of speakers', async () => {
    expect(await read('a.txt', '主播 00:00:05\n大家好\n买它\n\n助播 00:10\n好的\n')).toEqual({
      cues: [
        cue(5000, null, '大家好', '主播'),
        cue(null, null, '买它', '主播'),
        cue(10000, null, '好的', '助播'),
      ],
      faults: [],
    })
  })

  it('in the encoding of Windows in China', async () => {
    // 全网最低 in GB18030.
    const bytes = Uint8Array.from([0xc8, 0xab, 0xcd, 0xf8, 0xd7, 0xee, 0xb5, 0xcd])
    const result = await readTranscript({ filename: 'a.txt', bytes })
    expect(result).toMatchObject({ ok: true, transcript: { cues: [{ text: '全网最低' }] } })
  })
})

describe('comments', () => {
  it('.csv with Chinese heads, commas and line breaks in quotes, empty and broken lines', async () => {
    const text =
      '\ufeff时间,昵称,内容\r\n00:01:02,小林,"好用吗,主播"\r\n99:99,阿美,买了\r\n,匿名,"两行\n评论"\r\n00:02:00,阿强,\r\n'
    expect(await read('a.csv', text)).toEqual({
      cues: [
        cue(62000, null, '好用吗,主播', '小林'),
        cue(null, null, '买了', '阿美'),
        cue(null, null, '两行\n评论', '匿名'),
      ],
      faults: [
        { line: 3, code: 'time-broken' },
        { line: 6, code: 'text-missing' },
      ],
    })
  })

  it('.csv with tabs and a clock’s time, counted from the beginning where it is known', async () => {
    const text = 'time\tauthor\ttext\n2026-11-26 20:00:05\tA\t好\n2026/11/26 19:59:00\tB\t早\n'
    expect(await read('a.csv', text, new Date('2026-11-26T12:00:00Z'))).toEqual({
      cues: [cue(5000, null, '好', 'A'), cue(null, null, '早', 'B')],
      faults: [{ line: 3, code: 'time-reversed' }],
    })
    expect(await read('a.csv', text)).toMatchObject({
      faults: [
        { line: 2, code: 'time-of-day' },
        { line: 3, code: 'time-of-day' },
      ],
    })
  })

  it.each([
    ['a list', '[{"time":"00:05","author":"A","text":"好"},{"timeMs":1500,"text":"贵"}]'],
    [
      'a list in an object',
      '{"room":1,"comments":[{"time":"00:05","author":"A","text":"好"},{"timeMs":1500,"text":"贵"}]}',
    ],
    ['an object on each line', '{"time":"00:05","author":"A","text":"好"}\n{"timeMs":1500,"text":"贵"}\n'],
  ])('.json: %s', async (_name, text) => {
    expect(await read('a.json', text)).toEqual({
      cues: [cue(5000, null, '好', 'A'), cue(1500, null, '贵')],
      faults: [],
    })
  })

  it('does not guess the unit of a bare number', async () => {
    expect(await read('a.json', '[{"time":90,"text":"好"}]')).toEqual({
      cues: [cue(null, null, '好')],
      faults: [{ line: 1, code: 'time-broken' }],
    })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['a.pdf', '文字', 'unknown-kind'],
    ['srt', '文字', 'unknown-kind'],
    ['a.txt', ' \n ', 'empty'],
    ['a.srt', '没有时间', 'empty'],
    ['a.vtt', 'WEBVTT\n\nNOTE 无\n', 'empty'],
    ['a.csv', 'a,b\n1,2\n', 'no-text-column'],
    ['a.json', '{"a":1', 'no-text-column'],
    ['a.json', '[1,2]', 'no-text-column'],
    ['a.txt', 'a\u0000b', 'not-a-text'],
  ])('%s %j: %s', async (filename, text, code) => {
    expect(await read(filename, text)).toBe(code)
  })

  it('is one above the limit, before anything is read', async () => {
    const bytes = new Uint8Array(MAX_TRANSCRIPT_BYTES + 1)
    expect(await readTranscript({ filename: 'a.srt', bytes })).toEqual({ ok: false, code: 'too-large' })
  })
})
