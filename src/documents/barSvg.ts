const COLOURS: Record<string, string> = {
  adopted: '#1c6a3d',
  'partly-adopted': '#b07414',
  'not-adopted': '#52606c',
  'further-study': '#2f6f95',
}

/** The colour an answer has in every chart, as RRGGBB with #. */
export const colourOf = (disposition: string): string => COLOURS[disposition] ?? '#52606c'

/**
 * One bar of a chart as SVG, on a track of full width, without words: those stand beside it as text.
 *
 * @param percent of the full width, 0..100
 */
export const barSvg = (options: {
  percent: number
  colour: string
  width: number
  height: number
}): string => {
  const { percent, colour, width, height } = options
  const filled = percent === 0 ? 0 : Math.max(1, (Math.min(100, percent) / 100) * width)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#eef1f3"/>`,
    `<rect width="${filled.toFixed(1)}" height="${height}" fill="${colour}"/>`,
    '</svg>',
  ].join('')
}
