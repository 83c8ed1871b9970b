/** Deep enough for white text on them: at least 7:1. */
const COLOURS = [
  '#0d4a63',
  '#5b2a6e',
  '#14532d',
  '#7c2d12',
  '#1e3a8a',
  '#713f12',
  '#831843',
  '#134e4a',
  '#3f3f46',
  '#4c1d95',
] as const

/** The colour of a county on pictures of its events; what is the province's or online has that of the site. */
export const countyColour = (code: string | null): string =>
  COLOURS[code ? 1 + ((Number(code) % 10_007) % (COLOURS.length - 1)) : 0] ?? COLOURS[0]
