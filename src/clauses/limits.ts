/** The deepest level of a clause: annex, part, chapter, section, article, paragraph, item and one below. */
export const MAX_LEVEL = 8

/** The most that one revision holds. The Civil Code, 1,260 articles, has somewhat over 100,000 characters. */
export const MAX_CLAUSES = 5_000
export const MAX_CHARACTERS = 1_000_000

export const MAX_NUMBER = 40
export const MAX_HEADING = 500
export const MAX_ANCHOR = 120

const MIB = 1024 * 1024

/** An uploaded draft, and what it may become when unpacked. */
export const MAX_FILE_BYTES = 20 * MIB
export const MAX_ENTRIES = 2_000
export const MAX_UNPACKED_BYTES = 50 * MIB
export const MAX_RATIO = 200

/** Below this size a high ratio is only a repetitive file. */
export const RATIO_COUNTS_FROM_BYTES = MIB

/** All XML parts together, unpacked. */
export const MAX_XML_BYTES = 12 * MIB

/**
 * Tags in all XML parts, run formatting left out. Each costs some 10 µs and 1.7 kB when the tree is built, so this is
 * 6 s and 1 GB at worst; a draft of 100,000 characters in a run each has 400,000, a usual one far fewer.
 */
export const MAX_XML_TAGS = 600_000
