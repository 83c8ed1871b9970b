/** The 机关代字 of a series, as it stands before the year: two to eight Chinese characters. */
export const SERIES = /^[\u4e00-\u9fa5]{2,8}$/

/** 机关代字 + 〔year〕 + number: no 第, no leading zero, hexagonal brackets. GB/T 9704-2012 §7.2.5. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fa5]{2,8}〔20\d{2}〕[1-9]\d*号$/

const LONGEST_INPUT = 60

export const isDocumentNumber = (text: string): boolean => DOCUMENT_NUMBER.test(text)

/** `琼跨备〔2026〕12号`. @throws RangeError for a series, year or ordinal no document number can have */
export const formatDocumentNumber = ({
  series,
  year,
  ordinal,
}: {
  series: string
  year: number
  ordinal: number
}): string => {
  const number = `${series}〔${year}〕${ordinal}号`
  if (!isDocumentNumber(number)) throw new RangeError(`Not a document number: ${number.slice(0, 40)}`)
  return number
}

/**
 * Reads a number as people type it: other brackets, full-width digits, spaces, 第, leading zeros.
 *
 * @returns the number as it is stored; undefined for what cannot be one
 */
export const parseDocumentNumber = (input: string): string | undefined => {
  if (input.length > LONGEST_INPUT) return undefined
  const written = input.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
  const [, series, year, ordinal] =
    /^(\D{2,8}?)[[(〔【](\d{4})[\])〕】]第?0*(\d{1,9})号?$/u.exec(written) ?? []
  const number = `${series}〔${year}〕${ordinal}号`
  return isDocumentNumber(number) ? number : undefined
}
