/** What is held. */
export const EVENT_KINDS = [
  'summit',
  'forum',
  'livestream-contest',
  'fair',
  'consumption-festival',
  'matchmaking',
  'training',
] as const

export type EventKind = (typeof EVENT_KINDS)[number]

/** Whom it is for in the first place: two events for the same people in one week take them from each other. */
export const AUDIENCES = [
  'enterprises',
  'buyers',
  'streamers',
  'service-providers',
  'students',
  'public',
] as const

export const FORMATS = ['onsite', 'online', 'hybrid'] as const

/** What is spoken. */
export const EVENT_LANGUAGES = ['zh', 'en', 'both'] as const

/** 主办 · 承办 · 协办 · 支持单位. */
export const HOST_ROLES = ['host', 'organiser', 'co-host', 'supporter'] as const

/** What the form of an event asks beside name and address; each event has its own questions. */
export const QUESTION_KINDS = ['text', 'choice', 'yes-no'] as const

/** States in which the public sees an event; a cancelled one only if it had been published before. */
export const PUBLIC_EVENT_STATES = [
  'published',
  'registration-open',
  'held',
  'summarised',
  'archived',
  'postponed',
] as const

/** States in which an event occupies its rooms and speakers for certain. */
export const FIRM_STATES = ['approved', 'published', 'registration-open', 'held'] as const

/** States in which it may still come to nothing. */
export const PENDING_STATES = ['county-review', 'division-review', 'province-approval'] as const

/** Longer ones are several events. */
export const LONGEST_EVENT_DAYS = 62
