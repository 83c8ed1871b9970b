const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A fictional unified code with a right check character, reckoned by GB 32100-2015: weights 3^(i−1) mod 31. */
export const codeOf = (serial: number): string => {
  const body = `91460105MA9${String(serial).padStart(6, '0')}`
  const sum = [...body].reduce(
    ({ total, weight }, character) => ({
      total: total + ALPHABET.indexOf(character) * weight,
      weight: (weight * 3) % 31,
    }),
    { total: 0, weight: 1 },
  ).total
  return body + ALPHABET[(31 - (sum % 31)) % 31]
}
