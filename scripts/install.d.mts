export function isInstalled(): boolean
export function assertRoom(bytes: { free: number; needed: number }): void
