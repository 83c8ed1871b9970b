import { readFile } from 'node:fs/promises'

import { ImageResponse } from 'next/og'
import sharp from 'sharp'

import { placeWords } from '../events/calendar/calendarFile'
import { countyColour } from '../events/countyColour'
import { SHARE_SIZE } from '../events/shareSize'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { beijingDay, formatBeijing } from '../legal/beijing'
import type { SiteEvent } from '../queries/siteEvents'
import { emojiWord, FONT_FILES, houseFonts } from './houseFonts'

const MARGIN = 72

/** Width in characters of Chinese, which are as wide as high; others take about half. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.55), 0)

const LINES = 3

/** The largest of these in which a name fits on three lines; what is longer still ends with an ellipsis. */
const SIZES = [84, 72, 60, 52, 44] as const

const sizeOf = (title: string, width: number): number =>
  SIZES.find((size) => {
    // A word at the end of a line may leave a third of it empty.
    const room = ((width - 2 * MARGIN) / size) * (LINES - 0.4)
    return widthOf(title) <= room
  }) ?? SIZES[SIZES.length - 1]!

/** Of the whole width, what the event's own cover takes beside the words. */
const COVER_WIDTH = 440

const clamped = (lines: number) => ({
  display: 'block' as const,
  lineClamp: lines,
  wordBreak: 'break-word' as const,
})

const whenWords = ({ startsAt, endsAt }: SiteEvent, locale: Locale): string => {
  const starts = formatBeijing(startsAt, locale, 'minute')
  if (beijingDay(startsAt) === beijingDay(new Date(endsAt.getTime() - 1))) return starts
  return translator(locale, 'events')('share.period', { starts, ends: formatBeijing(endsAt, locale, 'day') })
}

type Words = {
  title: string
  other: string
  when: string
  place: string
  kind: string
  state: string
  zone: string
}

const wordsOf = (event: SiteEvent, locale: Locale, zone: string): Words => {
  const t = translator(locale, 'events')
  const { print } = houseFonts()
  const fit = (text: string) => print(text, emojiWord(locale))
  const { zh, en } = event.title
  const isOff = event.state === 'cancelled' || event.state === 'postponed'
  return {
    title: fit((locale === 'en' && en) || zh),
    other: fit(locale === 'en' && en ? zh : (en ?? '')),
    when: t('share.when', { when: whenWords(event, locale) }),
    place: fit(placeWords(locale, event)),
    kind: t(`kinds.${event.kind}`),
    state: isOff ? t(`site.states.${event.state}`) : '',
    zone: fit(zone),
  }
}

const BADGE = { padding: '4px 20px 8px', fontWeight: 700, flexShrink: 0, whiteSpace: 'nowrap' as const }

const Said = ({ words, colour, width }: { words: Words; colour: string; width: number }) => (
  <div
    style={{
      width,
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${MARGIN - 16}px ${MARGIN}px`,
      background: colour,
      color: '#fff',
      fontFamily: 'House',
    }}
  >
    <div style={{ display: 'flex', fontSize: 32, gap: 20, alignItems: 'center' }}>
      <div style={{ display: 'flex', ...BADGE, background: '#fff', color: colour }}>{words.kind}</div>
      {words.state && <div style={{ display: 'flex', ...BADGE, background: '#b3261e' }}>{words.state}</div>}
      <div style={{ ...clamped(1), opacity: 0.9 }}>{words.zone}</div>
    </div>
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <div
        style={{ ...clamped(LINES), fontSize: sizeOf(words.title, width), fontWeight: 700, lineHeight: 1.25 }}
      >
        {words.title}
      </div>
      {words.other && (
        <div style={{ ...clamped(2), fontSize: 30, opacity: 0.9, lineHeight: 1.3 }}>{words.other}</div>
      )}
    </div>
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6, fontSize: 36, lineHeight: 1.3 }}>
      <div style={{ ...clamped(1), fontWeight: 700 }}>{words.when}</div>
      <div style={clamped(1)}>{words.place}</div>
    </div>
  </div>
)

/** @param cover a JPEG of `COVER_WIDTH` and the picture's height, in base64 */
const Picture = ({ words, colour, cover }: { words: Words; colour: string; cover: string | null }) => (
  <div style={{ width: '100%', height: '100%', display: 'flex' }}>
    <Said words={words} colour={colour} width={SHARE_SIZE.width - (cover ? COVER_WIDTH : 0)} />
    {cover && (
      <img src={`data:image/jpeg;base64,${cover}`} alt="" width={COVER_WIDTH} height={SHARE_SIZE.height} />
    )}
  </div>
)

const coverFor = async (bytes: Buffer): Promise<string> => {
  const jpeg = await sharp(bytes)
    .rotate()
    .resize({ width: COVER_WIDTH, height: SHARE_SIZE.height, fit: 'cover', position: 'attention' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer()
  return jpeg.toString('base64')
}

let fonts: Promise<readonly { name: string; data: Buffer; weight: 400 | 700 }[]> | undefined

/** Read once: what they have no glyph for was made a mark before, so that nothing is fetched from anywhere. */
const readFonts = () =>
  (fonts ??= Promise.all([
    readFile(FONT_FILES.regular).then((data) => ({ name: 'House', data, weight: 400 as const })),
    readFile(FONT_FILES.bold).then((data) => ({ name: 'House', data, weight: 700 as const })),
    readFile(FONT_FILES.rare).then((data) => ({ name: 'Rare', data, weight: 400 as const })),
  ]))

/**
 * The picture a shared link shows: what, when, where, in the colour of its county, beside the event's cover if it has one.
 * PNG, 1200 × 630.
 */
export const renderSharePicture = async (
  event: SiteEvent,
  { locale, zone, cover }: { locale: Locale; zone: string; cover?: Buffer },
): Promise<Buffer> => {
  const image = new ImageResponse(
    <Picture
      words={wordsOf(event, locale, zone)}
      colour={countyColour(event.place?.id ?? null)}
      cover={cover ? await coverFor(cover) : null}
    />,
    { ...SHARE_SIZE, fonts: [...(await readFonts())] },
  )
  return Buffer.from(await image.arrayBuffer())
}
