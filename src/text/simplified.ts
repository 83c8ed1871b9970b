import TRADITIONAL_TO_SIMPLIFIED from 'opencc-js/dict/TSCharacters'

/**
 * The simplified character of a traditional one (OpenCC's table), by UTF-16 unit; every other unit is itself. The few
 * dozen pairs with a character beyond U+FFFF on either side are too rare to matter.
 */
export const SIMPLIFIED = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)

for (const pair of TRADITIONAL_TO_SIMPLIFIED.split('|')) {
  const [traditional, simplified] = pair.split(' ')
  if (traditional?.length === 1 && simplified?.length === 1)
    SIMPLIFIED[traditional.charCodeAt(0)] = simplified.charCodeAt(0)
}
