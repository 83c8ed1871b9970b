export function widthOf(content: string): number
export function table(rows: string[][]): string
export function showDemo(demo: {
  siteUrl: string
  logins: { role: string; email: string; password: string }[]
}): void
