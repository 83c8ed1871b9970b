import type { Pairs } from './likeness'

/** 32 MiB: enough for everybody who represents a campaign, however many essays are among them. */
const MOST_PAIRS = 8 * 2 ** 20

/** Pairs of the texts asked for last, by comment. A comment's text never changes, so nothing here becomes wrong. */
export class PairCache {
  private readonly kept = new Map<string, Pairs>()
  private size = 0

  constructor(private readonly most = MOST_PAIRS) {}

  find(comment: string): Pairs | undefined {
    const pairs = this.kept.get(comment)
    if (pairs) {
      this.kept.delete(comment)
      this.kept.set(comment, pairs)
    }
    return pairs
  }

  keep(comment: string, pairs: Pairs): void {
    if (this.kept.has(comment)) return
    this.kept.set(comment, pairs)
    this.size += pairs.length
    for (const [oldest, its] of this.kept) {
      if (this.size <= this.most) return
      this.kept.delete(oldest)
      this.size -= its.length
    }
  }
}
