export function parseEnvFile(content: string): Record<string, string>
