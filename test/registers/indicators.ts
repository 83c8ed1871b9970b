/** What a park reports of a quarter. */
export const indicators = {
  enterprisesNow: 40,
  quarterTrade: 1200,
  quarterExports: 900,
  jobs: 310,
  occupancy: 86,
}
