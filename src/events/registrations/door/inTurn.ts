/** Handed in together at most: a longer transaction would keep the other processes waiting. */
const MOST = 50

type Waiting<Item, Answer> = {
  item: Item
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/**
 * Whoever comes while others of the same key are being taken waits for them, and is then taken together with all who came
 * meanwhile, in the order they came. What is locked for each key is so waited for once, and made durable once.
 *
 * @param work takes several items; answers in their order. When it fails, each is tried by itself.
 */
export const inTurn = <Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
): ((key: string, item: Item) => Promise<Answer>) => {
  const lines = new Map<string, Waiting<Item, Answer>[]>()

  const takeOne = async ({ item, resolve, reject }: Waiting<Item, Answer>) => {
    try {
      const [answer] = await work([item])
      if (answer === undefined) throw new Error('nothing was answered')
      resolve(answer)
    } catch (error) {
      reject(error)
    }
  }

  const take = async (batch: readonly Waiting<Item, Answer>[]) => {
    const [only] = batch
    if (batch.length === 1 && only) return takeOne(only)
    try {
      const answers = await work(batch.map(({ item }) => item))
      if (answers.length !== batch.length) throw new Error('not everybody was answered')
      batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer))
    } catch {
      for (const waiting of batch) await takeOne(waiting)
    }
  }

  const run = async (key: string, line: Waiting<Item, Answer>[]) => {
    while (line.length > 0) await take(line.splice(0, MOST))
    lines.delete(key)
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject }
      const line = lines.get(key)
      if (line) {
        line.push(waiting)
        return
      }
      const own = [waiting]
      lines.set(key, own)
      void run(key, own)
    })
}
