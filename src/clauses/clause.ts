import { z } from 'zod'
import { MAX_ANCHOR, MAX_CHARACTERS, MAX_CLAUSES, MAX_HEADING, MAX_LEVEL, MAX_NUMBER } from './limits'

/** What the parser was unsure of; cleared as soon as a person has looked. */
export const DOUBTS = [
  'numbering-gap',
  'numbering-repeat',
  'level-jump',
  'heading-guess',
  'unnumbered',
] as const

export type Doubt = (typeof DOUBTS)[number]

/**
 * One clause of a draft. A revision holds them flat, in document order; number + heading + text are what the
 * paper says at this place, and paragraphs within `text` are separated by a line feed.
 */
export type Clause = {
  /** Short name of the place (`c-2.1`), unique in the revision; never changes once given. */
  anchor: string
  /** Depth in the tree from 1; 0 is a paragraph outside it (preamble, signature). */
  level: number
  /** As printed, with its punctuation: `（一）`, `第三条`, or empty. */
  number: string
  /** As printed, with its full stop, or empty. */
  heading: string
  text: string
  /** Anchor of the clause above; null on levels 0 and 1. */
  parent: string | null
  doubt: Doubt | null
}

/** Controls other than tab and line feed, lone surrogates and non-characters: jsonb or XML cannot hold them. */
const UNSTORABLE = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/u

const text = (max: number) =>
  z
    .string({ error: 'malformed' })
    .max(max, { error: 'too-long' })
    .refine((value) => !UNSTORABLE.test(value), { error: 'control-characters' })

const clauseSchema = z.strictObject(
  {
    anchor: z
      .string({ error: 'malformed' })
      .max(MAX_ANCHOR, { error: 'malformed' })
      .regex(/^c-[a-z0-9.-]+$/, { error: 'malformed' }),
    level: z.int({ error: 'malformed' }).min(0, { error: 'level' }).max(MAX_LEVEL, { error: 'level' }),
    number: text(MAX_NUMBER),
    heading: text(MAX_HEADING),
    text: text(MAX_CHARACTERS),
    parent: z.string({ error: 'malformed' }).nullable(),
    doubt: z.enum(DOUBTS, { error: 'malformed' }).nullable(),
  },
  { error: 'malformed' },
)

/**
 * A revision's clauses as they may be stored. Each issue's message is a code with its sentence under
 * `clauses:invalid.<code>`: too-many, too-long, control-characters, blank, anchor-repeated, level (a level that
 * the clause before it does not allow), parent (not the clause above), malformed.
 */
export const clausesSchema: z.ZodType<Clause[]> = z
  .array(clauseSchema, { error: 'malformed' })
  .max(MAX_CLAUSES, { error: 'too-many' })
  .superRefine((clauses, context) => {
    const refuse = (index: number, code: string) =>
      context.addIssue({ code: 'custom', message: code, path: [index] })
    const anchors = new Set<string>()
    const above = new Map<number, string>()
    let previousLevel = 0
    let characters = 0

    clauses.forEach((clause, index) => {
      if (anchors.has(clause.anchor)) refuse(index, 'anchor-repeated')
      if (clause.level > previousLevel + 1) refuse(index, 'level')
      else if (clause.parent !== (above.get(clause.level - 1) ?? null)) refuse(index, 'parent')
      if (`${clause.number}${clause.heading}${clause.text}`.trim() === '') refuse(index, 'blank')

      anchors.add(clause.anchor)
      if (clause.level > 0) above.set(clause.level, clause.anchor)
      previousLevel = clause.level
      characters += clause.number.length + clause.heading.length + clause.text.length
    })
    if (characters > MAX_CHARACTERS) context.addIssue({ code: 'custom', message: 'too-long' })
  })
