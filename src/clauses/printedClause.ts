/** 第三条 and 第二章 are printed with a space behind them; （一）, 一、 and 1. close themselves. */
const NEEDS_SPACE = /[\p{L}\p{N}]$/u

/** A heading that ends its line, as in a document; one with a full stop runs on into the text. */
export const standsAlone = (heading: string): boolean => heading !== '' && !/[\p{P}]$/u.test(heading)

/** A clause's number with what follows it, as it is printed. */
export const printedClause = (number: string, rest: string): string =>
  NEEDS_SPACE.test(number) && rest !== '' ? `${number}\u3000${rest}` : `${number}${rest}`
