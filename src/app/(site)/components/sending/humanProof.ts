/** A proof of work for the server's challenge, sought in the background while somebody types. */
export type HumanProof = {
  /** Begins, unless it has begun. */
  start: () => void
  /** The answer as the server takes it; empty when this browser cannot find one, which the server allows for. */
  get: () => Promise<string>
  /** Forgets the answer: one serves a single comment. */
  reset: () => void
}

type Challenge = { parameters: unknown; signature: string }

const LONGEST_MS = 45_000

const solve = (challenge: Challenge): Promise<unknown> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
    const end = (solution: unknown) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(solution)
    }
    const timer = setTimeout(() => end(null), LONGEST_MS)
    worker.onmessage = ({ data }: MessageEvent<unknown>) => end(data)
    worker.onerror = () => end(null)
    worker.postMessage({ type: 'work', challenge, counterStart: 0, counterStep: 1, timeout: LONGEST_MS })
  })

const isSolution = (solution: unknown): solution is { counter: number } =>
  typeof solution === 'object' && solution !== null && 'counter' in solution

const find = async (challengeUrl: string): Promise<string> => {
  // Without a secure context there is no crypto.subtle to compute with.
  if (!window.isSecureContext || !('Worker' in window)) return ''
  try {
    const { parameters, signature } = (await (await fetch(challengeUrl)).json()) as Challenge
    const solution = await solve({ parameters, signature })
    return isSolution(solution)
      ? btoa(JSON.stringify({ challenge: { parameters, signature }, solution }))
      : ''
  } catch {
    // Not reached or not solved: the comment goes without a proof, on the limited path.
    return ''
  }
}

export const createHumanProof = (challengeUrl: string): HumanProof => {
  let search: Promise<string> | undefined
  const start = () => {
    search ??= find(challengeUrl)
  }
  return {
    start,
    get: async () => {
      start()
      return (await search) ?? ''
    },
    reset: () => {
      search = undefined
    },
  }
}
