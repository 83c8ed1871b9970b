/**
 * The automaton of Aho and Corasick over 16-bit codes, in flat arrays: a node's children stand side by side in the
 * order of their codes, so that half a million nodes take a few megabytes and a step touches one or two cache lines.
 */
export type Automaton = {
  /** Of node `n`: its children are the nodes `first[n]` to `first[n + 1]`. */
  first: Int32Array
  /** By which code a node is reached from its parent. */
  labels: Uint16Array
  /** Where to go on when no child fits: the longest other beginning of a pattern that ends here. */
  fails: Int32Array
  /** The pattern that ends at a node, or -1. */
  patterns: Int32Array
  /** The next node along the fails at which a pattern ends, or -1. */
  nexts: Int32Array
  /** The children of the root by code; 0, the root itself, where there is none. */
  roots: Int32Array
  /** A bit by `bitOf` for every node and the code that leads to it: where none is set, there is no such child. */
  steps: Uint8Array
}

/** Bits of `steps`: some forty for each node of half a million keep wrong guesses rare, and the whole in the cache. */
const STEP_BITS = 23

/** Where a step from a node by a code has its bit. */
const bitOf = (node: number, code: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> (32 - STEP_BITS)

const noteSteps = ({ labels, parents, size }: Pick<Trie, 'labels' | 'parents' | 'size'>): Uint8Array => {
  const steps = new Uint8Array(2 ** (STEP_BITS - 3))
  for (let node = 1; node < size; node += 1) {
    const bit = bitOf(parents[node]!, labels[node]!)
    steps[bit >> 3]! |= 1 << (bit & 7)
  }
  return steps
}

const compare = (one: Uint16Array, other: Uint16Array): number => {
  const shared = Math.min(one.length, other.length)
  for (let index = 0; index < shared; index += 1) {
    const difference = one[index]! - other[index]!
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** The child of a node by a code, or -1. */
const findChild = (first: Int32Array, labels: Uint16Array, node: number, code: number): number => {
  let low = first[node]!
  let high = first[node + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    const label = labels[middle]!
    if (label === code) return middle
    if (label < code) low = middle + 1
    else high = middle
  }
  return -1
}

type Trie = Pick<Automaton, 'first' | 'labels' | 'patterns'> & { parents: Int32Array; size: number }

/** Level by level over the sorted patterns: what begins alike stands side by side. */
const makeTrie = (patterns: readonly Uint16Array[], order: readonly number[]): Trie => {
  const most = patterns.reduce((sum, { length }) => sum + length, 1)
  const trie = {
    first: new Int32Array(most + 1),
    labels: new Uint16Array(most),
    patterns: new Int32Array(most).fill(-1),
    parents: new Int32Array(most),
  }
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  const depths = new Int32Array(most)
  to[0] = order.length
  let size = 1
  for (let node = 0; node < size; node += 1) {
    trie.first[node] = size
    const depth = depths[node]!
    let at = from[node]!
    const end = to[node]!
    while (at < end && patterns[order[at]!]!.length === depth) {
      trie.patterns[node] = order[at]!
      at += 1
    }
    while (at < end) {
      const code = patterns[order[at]!]![depth]!
      const start = at
      while (at < end && patterns[order[at]!]![depth] === code) at += 1
      trie.labels[size] = code
      trie.parents[size] = node
      from[size] = start
      to[size] = at
      depths[size] = depth + 1
      size += 1
    }
  }
  trie.first[size] = size
  return { ...trie, size }
}

const linkFails = ({ first, labels, patterns, parents, size }: Trie, roots: Int32Array) => {
  const fails = new Int32Array(size)
  const nexts = new Int32Array(size).fill(-1)
  for (let node = 1; node < size; node += 1) {
    const parent = parents[node]!
    const code = labels[node]!
    if (parent !== 0) {
      let at = fails[parent]!
      let child = at === 0 ? roots[code]! : findChild(first, labels, at, code)
      while (child < 0) {
        at = fails[at]!
        child = at === 0 ? roots[code]! : findChild(first, labels, at, code)
      }
      fails[node] = child
    }
    const fail = fails[node]!
    nexts[node] = patterns[fail]! >= 0 ? fail : nexts[fail]!
  }
  return { fails, nexts }
}

/** @param patterns distinct, none empty; each is known by its place in this list. */
export const buildAutomaton = (patterns: readonly Uint16Array[]): Automaton => {
  const order = patterns.map((_, index) => index)
  order.sort((one, other) => compare(patterns[one]!, patterns[other]!))
  const trie = makeTrie(patterns, order)
  const roots = new Int32Array(0x10000)
  for (let node = trie.first[0]!; node < trie.first[1]!; node += 1) roots[trie.labels[node]!] = node
  const { fails, nexts } = linkFails(trie, roots)
  return {
    first: trie.first.slice(0, trie.size + 1),
    labels: trie.labels.slice(0, trie.size),
    patterns: trie.patterns.slice(0, trie.size),
    fails,
    nexts,
    roots,
    steps: noteSteps(trie),
  }
}

type Codes = { codes: Uint16Array; length: number }

/**
 * Goes through the codes once and tells every place where a pattern ends, overlapping ones included.
 *
 * @param onMatch the pattern's place in the list, and the index of its last code.
 */
export const scan = (
  { first, labels, patterns, fails, nexts, roots, steps }: Automaton,
  { codes, length }: Codes,
  onMatch: (pattern: number, last: number) => void,
): void => {
  let node = 0
  for (let index = 0; index < length; index += 1) {
    const code = codes[index]!
    let child = -1
    while (node !== 0) {
      const bit = bitOf(node, code)
      // Nearly always there is no such child: one bit says so, where a search would look in many places.
      if ((steps[bit >> 3]! >> (bit & 7)) & 1) child = findChild(first, labels, node, code)
      if (child >= 0) break
      node = fails[node]!
    }
    node = child >= 0 ? child : roots[code]!
    let found = patterns[node]! >= 0 ? node : nexts[node]!
    while (found >= 0) {
      onMatch(patterns[found]!, index)
      found = nexts[found]!
    }
  }
}
