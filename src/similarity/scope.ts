/**
 * A consultation as 32 bits, the leading column of the bands: narrower than its id. Two consultations may share one;
 * whoever is found is looked at once more.
 */
export const scopeOf = (consultation: string): number =>
  Number.parseInt(consultation.replaceAll('-', '').slice(-8), 16) | 0
