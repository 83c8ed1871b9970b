/** What the searches look for, and in what share of the comments it stands. */
export const TERMS = {
  rareTwo: { term: '舢舨', share: 0.0001 },
  rareLong: { term: '冷藏舱位不足', share: 0.0001 },
  onePercentTwo: { term: '码头', share: 0.01 },
  onePercentLong: { term: '免税品提货点', share: 0.01 },
  commonTwo: { term: '海口', share: 0.3 },
  commonLong: { term: '自由贸易港', share: 0.3 },
  /** Only in the oldest comments, but in many of those. */
  oldTwo: { term: '台风', share: 0.3 },
  /** Its neighbouring pairs stand in many comments (海口, 口岸), together in none. */
  scattered: { term: '海口岸', share: 0 },
  absentTwo: { term: '鲸鱼', share: 0 },
  absentLong: { term: '南极科学考察站', share: 0 },
}
