/** `75400` → `1:15.4`, as it stands beside a player. */
export const clockTime = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const tenth = Math.floor((ms % 1000) / 100)
  const rest = String(seconds % 60).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  return hours > 0
    ? `${hours}:${String(minutes % 60).padStart(2, '0')}:${rest}.${tenth}`
    : `${minutes}:${rest}.${tenth}`
}
