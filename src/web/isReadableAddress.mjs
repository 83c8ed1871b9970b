/** Whether a path can be decoded. Next fails on one that cannot, as if the fault were its own. */
export const isReadableAddress = (url) => {
  const [path] = url.split('?', 1)
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
