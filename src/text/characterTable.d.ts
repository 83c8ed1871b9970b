declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified` pairs, joined by `|`. */
  const pairs: string
  export default pairs
}
