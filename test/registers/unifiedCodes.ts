const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 11714: weights of the eight characters of an organisation code. */
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const innerCheckOf = (organisation: string): string => {
  const sum = INNER_WEIGHTS.reduce((total, weight, at) => total + weight * parseInt(organisation[at]!, 36), 0)
  return '0X987654321'[sum % 11]!
}

/** A fictional unified code with right check characters, reckoned by GB 32100-2015: weights 3^(i−1) mod 31. */
export const codeOf = (serial: number): string => {
  const organisation = `MA${String(serial).padStart(6, '0')}`
  const body = `91460105${organisation}${innerCheckOf(organisation)}`
  const sum = [...body].reduce(
    ({ total, weight }, character) => ({
      total: total + ALPHABET.indexOf(character) * weight,
      weight: (weight * 3) % 31,
    }),
    { total: 0, weight: 1 },
  ).total
  return body + ALPHABET[(31 - (sum % 31)) % 31]
}
