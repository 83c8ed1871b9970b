export function isPortFree(port: number): Promise<boolean>
export function findFreePort(): Promise<number>
export function parsePort(wanted?: string): number
export function assertPortFree(port: number): Promise<void>
