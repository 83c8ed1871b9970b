/** What a reason template may leave open, filled in when it is chosen for a point. */
export const REASON_VARIABLES = ['clause', 'point', 'count', 'policy'] as const

export type ReasonVariable = (typeof REASON_VARIABLES)[number]

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g

const isKnown = (name: string): name is ReasonVariable => REASON_VARIABLES.some((known) => known === name)

/** Names in double braces that mean nothing, and braces that open or close no place. */
export const findUnknownVariables = (text: string): string[] => {
  const unknown = [...text.matchAll(PLACE)].map(([, name]) => name ?? '').filter((name) => !isKnown(name))
  const stray = text.replaceAll(PLACE, '').match(/\{\{|\}\}/g) ?? []
  return [...new Set([...unknown, ...stray])]
}

/** The text with every place filled. A value that itself looks like a place is left as it is. */
export const fillReason = (text: string, values: Record<ReasonVariable, string>): string =>
  text.replaceAll(PLACE, (place, name: string) => (isKnown(name) ? values[name] : place))
