import sharp from 'sharp'

/** Width and height in pixels. */
const SIZE = { width: 1600, height: 1000 }

const stand = (x: number, colour: string) => `
  <rect x="${x}" y="560" width="230" height="260" fill="#f4ead7"/>
  <path d="M${x - 15} 560 h260 l-20 -70 h-220 z" fill="${colour}"/>
  <circle cx="${x + 70}" cy="700" r="34" fill="#c2410c"/><circle cx="${x + 150}" cy="710" r="26" fill="#15803d"/>`

const person = (x: number, y: number, colour: string) => `
  <circle cx="${x}" cy="${y}" r="26" fill="#8b5e3c"/>
  <path d="M${x - 34} ${y + 130} v-60 a34 40 0 0 1 68 0 v60 z" fill="${colour}"/>`

const drawing = (ground: string, parts: string) => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" ${Object.entries(SIZE)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>
    <rect width="1600" height="1000" fill="${ground}"/>
    <rect y="800" width="1600" height="200" fill="#b9a98c"/>${parts}</svg>`

const STANDS = drawing(
  '#dcecf2',
  ['#0f766e', '#b45309', '#1d4ed8', '#9d174d']
    .map((colour, index) => stand(120 + index * 380, colour))
    .join('') +
    [300, 640, 980, 1350].map((x, index) => person(x, 720 + (index % 2) * 40, '#334155')).join(''),
)

const TALKS = drawing(
  '#f1eee6',
  `<rect x="260" y="120" width="1080" height="420" fill="#0d4a63"/>
   <path d="M380 460 q180 -240 340 -40 t420 -120" fill="none" stroke="#fbbf24" stroke-width="18"/>` +
    [260, 480, 700, 920, 1140, 1360].map((x) => person(x, 680, '#475569')).join(''),
)

/** Pictures of the demo, drawn: what happened at an event. */
export const eventPictures = [
  {
    caption: '选品中心展位前，主播和买家在看样品（示意图）',
    captionEn: 'Streamers and buyers at the stands of the selection centre (drawing)',
    drawing: STANDS,
  },
  {
    caption: '采购需求发布，台下为参会企业代表（示意图）',
    captionEn: 'Buyers present what they look for to enterprises (drawing)',
    drawing: TALKS,
  },
] as const

export const drawPicture = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png().toBuffer()
