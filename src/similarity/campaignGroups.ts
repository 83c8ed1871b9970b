/** Comments that belong together, some of which are new here. */
export type Group = {
  /** Campaigns it was known as; more than one when a newcomer bridges them. */
  campaigns: string[]
  /** Comments that were in none. */
  joining: string[]
}

type Node = {
  /** The group this one was united with; undefined for a group of its own. */
  parent: Node | undefined
  campaigns: string[]
  joining: string[]
  representatives: number
}

type Part = { comment: string; campaign: string | null }

const rootOf = (node: Node): Node => {
  let root = node
  while (root.parent) root = root.parent
  if (root !== node) node.parent = root
  return root
}

/** Who belongs to whom while a batch is grouped: each by its campaign, or by itself when it has none (union-find). */
export class CampaignGroups {
  private readonly nodes = new Map<string, Node>()

  /** @param representativesOf how many comments represent a campaign so far */
  constructor(private readonly representativesOf: (campaign: string) => number) {}

  private nodeOf({ comment, campaign }: Part): Node {
    const key = campaign ?? comment
    const known = this.nodes.get(key)
    if (known) return rootOf(known)
    const node: Node = {
      parent: undefined,
      campaigns: campaign ? [campaign] : [],
      joining: campaign ? [] : [comment],
      representatives: campaign ? this.representativesOf(campaign) : 0,
    }
    this.nodes.set(key, node)
    return node
  }

  unite(one: Part, other: Part): void {
    const kept = this.nodeOf(one)
    const given = this.nodeOf(other)
    if (kept === given) return
    kept.campaigns.push(...given.campaigns)
    kept.joining.push(...given.joining)
    kept.representatives += given.representatives
    given.parent = kept
  }

  representatives(part: Part): number {
    return this.nodeOf(part).representatives
  }

  addRepresentative(part: Part): void {
    this.nodeOf(part).representatives += 1
  }

  /** Every group of two and more that somebody joined or that became one with another. */
  changed(): Group[] {
    const roots = new Set([...this.nodes.values()].map(rootOf))
    return [...roots]
      .filter(({ campaigns, joining }) => campaigns.length + joining.length > 1)
      .map(({ campaigns, joining }) => ({ campaigns: [...campaigns].sort(), joining }))
  }
}
