/** Channels as charts stack them: what the public does itself at the bottom. */
export const CHANNEL_ORDER = ['web', 'mail', 'letter', 'fax', 'hotline', 'meeting', 'import'] as const
