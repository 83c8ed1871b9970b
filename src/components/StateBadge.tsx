import type { Tone } from '../workflow/definition'

/** A state in words, with the colour of its tone: never the colour alone. */
export const StateBadge = ({ tone, label }: { tone: Tone; label: string }) => (
  <span className={`desk-state desk-state--${tone}`}>{label}</span>
)
