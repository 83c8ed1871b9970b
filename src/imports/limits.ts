const MEBIBYTE = 1024 * 1024

/** Rows of one file; more are handed in as several files. */
export const MAX_ROWS = 100_000

/** What a package may unpack to, by its directory and by what comes out. */
export const MAX_UNPACKED_BYTES = 400 * MEBIBYTE
export const MAX_ENTRIES = 5_000

/** Merged ranges that are told one by one; a sheet with more is a form, not a list. */
export const MAX_MERGES = 10_000

/** Rows above the header: a title, a note. */
export const MAX_ROWS_ABOVE_HEADER = 10

/** Columns read; what stands further right is no part of the list. */
export const MAX_COLUMNS = 100

/** Rows checked or stored at a time. */
export const CHUNK = 500

/** Rows with faults that were left out are kept for so many days, to be fetched and mended. */
export const MEND_DAYS = 7
