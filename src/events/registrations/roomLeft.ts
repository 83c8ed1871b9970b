export const ROOM = ['many', 'some', 'few', 'none'] as const

/** How much room the public is told there is; `none`: whoever comes now waits. */
export type Room = (typeof ROOM)[number]

/** What so few places as these are called, however small the event. */
const FEW = 3

type Places = {
  capacity: number
  taken: number
  /** Forms of today with an address that was registered already. */
  repeats: number
  /** Somebody waits: places given back are theirs. */
  isWaiting: boolean
}

/**
 * In words, not in numbers: who could see the number of places before and after a form would learn whether its address was
 * registered. Forms of today count as places whether or not they took one, and so the step from one word to the next says
 * nothing either; that somebody may make an event look fuller than it is gives nobody a power they lack, for as many forms
 * with new addresses would take the places themselves.
 */
export const roomLeft = ({ capacity, taken, repeats, isWaiting }: Places): Room => {
  const left = capacity - taken - repeats
  if (left <= 0 || isWaiting) return 'none'
  if (left <= Math.max(FEW, capacity / 10)) return 'few'
  return left <= capacity / 2 ? 'some' : 'many'
}
