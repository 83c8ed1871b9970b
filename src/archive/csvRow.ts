/** Spreadsheets run what begins like a formula; an apostrophe in front keeps it text. OWASP, CSV Injection. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const inert = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** A line of a CSV file, RFC 4180, that no spreadsheet will calculate. */
export const csvRow = (values: readonly unknown[]): string => `${values.map(cellOf).join(',')}\r\n`

/** Tells a spreadsheet that the file is UTF-8. */
export const CSV_START = '\ufeff'
