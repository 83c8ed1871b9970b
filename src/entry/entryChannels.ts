/** Channels whose comments staff type in; the web form, the mailbox and files have doors of their own. */
export const ENTRY_CHANNELS = ['letter', 'fax', 'hotline', 'meeting'] as const

export type EntryChannel = (typeof ENTRY_CHANNELS)[number]

export const isEntryChannel = (value: unknown): value is EntryChannel =>
  ENTRY_CHANNELS.some((channel) => channel === value)
