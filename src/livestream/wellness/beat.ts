/** How often a player says that it runs, in seconds. */
export const BEAT_SECONDS = 10
