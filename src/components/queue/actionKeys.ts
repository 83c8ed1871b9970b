/** The key of each action that has one. */
export const KEY_OF_ACTION: Record<string, string> = {
  screen: 's',
  decide: 'd',
  group: 'g',
  exclude: 'e',
  claim: 'c',
}
