/** The set with one more, or without it if it was there. */
export const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> => {
  const after = new Set(set)
  if (!after.delete(one)) after.add(one)
  return after
}
