/**
 * The patterns a rule may hold: a part of regular expressions whose work is bounded by the length of the text times a
 * constant. Nothing looks back or ahead, nothing refers to what was found before, what is repeated holds no repetition,
 * every repetition has an end, and the ways in which a place can be tried are counted and limited.
 */

/** What `*`, `+` and `{n,}` stand for: so many at most. */
export const OPEN_REPEATS = 32

/** The greatest number that may be written as the end of a repetition. */
export const MOST_REPEATS = 100

/** Ways in which a pattern may be tried at one place of a text: each is a failure the engine could have to go through. */
export const MOST_WAYS = 5_000

export const LONGEST_PATTERN = 500

export type PatternFault =
  | 'empty'
  | 'too-long'
  | 'syntax'
  | 'backreference'
  | 'look-around'
  | 'nested-repeat'
  | 'too-many-repeats'
  | 'too-many-ways'
  | 'matches-nothing'
  | 'anchor'
  | 'flags'

/** `at`: the offset in the pattern, counted from 0. */
export type PatternRefusal = { code: PatternFault; at: number }

export type CheckedPattern = { ok: true; source: string } | { ok: false; fault: PatternRefusal }

/** A piece of a pattern: how it is written for the engine, in how many ways it can match, and whether it can match nothing. */
type Piece = { source: string; ways: number; isRepeated: boolean; canBeEmpty: boolean }

class Refused extends TypeError {
  constructor(readonly fault: PatternRefusal) {
    super(`${fault.code} at ${fault.at}`)
  }
}

const ESCAPED_CLASS = /[dDsSwW]/
const ESCAPED_SIGN = /[\\^$.*+?()[\]{}|/\-tnr]/

class Reader {
  private at = 0

  constructor(private readonly text: string) {}

  read(): Piece {
    const piece = this.alternatives()
    if (this.at < this.text.length) this.refuse('syntax')
    return piece
  }

  private refuse(code: PatternFault, at = this.at): never {
    throw new Refused({ code, at })
  }

  private next(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  private alternatives(): Piece {
    const branches = [this.sequence()]
    while (this.next('|')) branches.push(this.sequence())
    return {
      source: branches.map(({ source }) => source).join('|'),
      ways: branches.reduce((sum, { ways }) => sum + ways, 0),
      isRepeated: branches.some(({ isRepeated }) => isRepeated),
      canBeEmpty: branches.some(({ canBeEmpty }) => canBeEmpty),
    }
  }

  private sequence(): Piece {
    const whole: Piece = { source: '', ways: 1, isRepeated: false, canBeEmpty: true }
    while (this.at < this.text.length && !/[|)]/.test(this.text[this.at]!)) {
      const start = this.at
      const part = this.repeated(this.atom())
      whole.source += part.source
      whole.ways *= part.ways
      whole.isRepeated ||= part.isRepeated
      whole.canBeEmpty &&= part.canBeEmpty
      if (whole.ways > MOST_WAYS) this.refuse('too-many-ways', start)
    }
    return whole
  }

  private atom(): Piece {
    const start = this.at
    if (this.next('(')) return this.group(start)
    if (this.next('[')) return this.set(start)
    if (this.next('\\')) return this.escape(start)
    const sign = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0)
    if (/[*+?{}\])]/.test(sign)) this.refuse('syntax')
    if (/[\^$]/.test(sign)) this.refuse('anchor')
    this.at += sign.length
    return { source: sign, ways: 1, isRepeated: false, canBeEmpty: false }
  }

  private group(start: number): Piece {
    if (/^\?<?[=!]/.test(this.text.slice(this.at))) this.refuse('look-around', start)
    if (this.next('?') && !this.next(':')) this.refuse('flags', start)
    const inner = this.alternatives()
    if (!this.next(')')) this.refuse('syntax', start)
    return { ...inner, source: `(?:${inner.source})` }
  }

  private set(start: number): Piece {
    const end = /^\^?(?:\\.|[^\\\]])+\]/.exec(this.text.slice(this.at))?.[0]
    if (!end) this.refuse('syntax', start)
    this.at += end.length
    return { source: `[${end}`, ways: 1, isRepeated: false, canBeEmpty: false }
  }

  private escape(start: number): Piece {
    const sign = this.text[this.at] ?? ''
    if (/[1-9k]/.test(sign)) this.refuse('backreference', start)
    if (/[bB]/.test(sign)) this.refuse('anchor', start)
    if (!ESCAPED_CLASS.test(sign) && !ESCAPED_SIGN.test(sign)) this.refuse('syntax', start)
    this.at += 1
    return { source: `\\${sign}`, ways: 1, isRepeated: false, canBeEmpty: false }
  }

  /** How often, or undefined where nothing follows that says so. */
  private counts(): { least: number; most: number } | undefined {
    if (this.next('*')) return { least: 0, most: OPEN_REPEATS }
    if (this.next('+')) return { least: 1, most: OPEN_REPEATS }
    if (this.next('?')) return { least: 0, most: 1 }
    if (this.text[this.at] !== '{') return undefined
    const written = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.text.slice(this.at))
    if (!written) this.refuse('syntax')
    const [all, from = '', upTo, end = ''] = written
    const least = Number(from)
    const most = upTo === undefined ? least : end === '' ? Math.max(least, OPEN_REPEATS) : Number(end)
    if (most < least || most === 0) this.refuse('syntax')
    if (most > MOST_REPEATS) this.refuse('too-many-repeats')
    this.at += all.length
    return { least, most }
  }

  private repeated(atom: Piece): Piece {
    const start = this.at
    const counts = this.counts()
    if (!counts) return atom
    const isLazy = this.next('?')
    if (/[*+?{]/.test(this.text[this.at] ?? '')) this.refuse('nested-repeat')
    const { least, most } = counts
    // What is there or not is no repetition of what it holds.
    if (atom.isRepeated && most > 1) this.refuse('nested-repeat', start)
    let ways = 0
    for (let count = least; count <= most && ways <= MOST_WAYS; count += 1) ways += atom.ways ** count
    if (ways > MOST_WAYS) this.refuse('too-many-ways', start)
    return {
      source: `${atom.source}{${least},${most}}${isLazy ? '?' : ''}`,
      ways,
      isRepeated: atom.isRepeated || most > 1,
      canBeEmpty: atom.canBeEmpty || least === 0,
    }
  }
}

const readPattern = (text: string): string => {
  if (text.trim() === '') throw new Refused({ code: 'empty', at: 0 })
  if (text.length > LONGEST_PATTERN) throw new Refused({ code: 'too-long', at: LONGEST_PATTERN })
  const { source, canBeEmpty } = new Reader(text).read()
  if (canBeEmpty) throw new Refused({ code: 'matches-nothing', at: 0 })
  try {
    new RegExp(source, 'u')
  } catch (error) {
    // A range the wrong way round: what the engine itself does not take.
    if (error instanceof SyntaxError) throw new Refused({ code: 'syntax', at: 0 })
    throw error
  }
  return source
}

/** Whether a pattern is one that cannot hang; its form for the engine, or the fault and where it stands. */
export const checkPattern = (text: string): CheckedPattern => {
  try {
    return { ok: true, source: readPattern(text) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault }
    throw error
  }
}

/**
 * A pattern for texts that `foldInPlace` has folded: letters in lower case, half width, simplified.
 *
 * @throws TypeError for one that `checkPattern` refuses.
 */
export const compilePattern = (text: string): RegExp => new RegExp(readPattern(text), 'giu')
