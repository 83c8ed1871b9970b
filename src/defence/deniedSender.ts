import { BlockList, isIP } from 'node:net'

import { rulesOf } from './activeRules'
import { countHit } from './hits'
import { readNetwork } from './network'
import type { DefenceRule } from './rule'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

const lists = new WeakMap<DefenceRule, BlockList>()

/** A rule saved before its network became unreadable matches nothing. */
const listOf = (rule: DefenceRule): BlockList => {
  const known = lists.get(rule)
  if (known) return known
  const list = new BlockList()
  const network = readNetwork(rule.value ?? '')
  if (network.ok) list.addSubnet(network.address, network.prefix, familyOf(network.address))
  lists.set(rule, list)
  return list
}

const hitFirst = (rules: readonly DefenceRule[], matches: (rule: DefenceRule) => boolean): boolean => {
  const hit = rules.find(matches)
  if (hit) countHit(hit.id)
  return hit !== undefined
}

/**
 * Whether a deny rule names the network address a submission came from. It is looked at and forgotten, never stored.
 *
 * @param rules those in force.
 * @param address read only when there is such a rule.
 */
export const isDeniedAddress = (rules: readonly DefenceRule[], address: () => string): boolean => {
  const denying = rulesOf(rules, 'sender-address')
  if (denying.length === 0) return false
  const plain = MAPPED.exec(address())?.[1] ?? address()
  return isIP(plain) !== 0 && hitFirst(denying, (rule) => listOf(rule).check(plain, familyOf(plain)))
}

/** Whether a deny rule names the domain of a mail address, or a domain above it. */
export const isDeniedMail = (rules: readonly DefenceRule[], email: string | null): boolean => {
  const domain = email?.split('@').at(-1)?.toLowerCase()
  if (!domain) return false
  const denying = rulesOf(rules, 'mail-domain')
  return hitFirst(denying, ({ value }) => domain === value || domain.endsWith(`.${value}`))
}
