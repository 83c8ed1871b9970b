export function checkNode(version: string): void
export function runCommand(load: () => Promise<{ main: (args: string[]) => Promise<number> }>): void
