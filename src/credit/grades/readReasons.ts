import type { GradeReason } from './computeGrade'

/** The grounds stored with a grade; anything else in its column is a fault. */
export const readReasons = (stored: unknown): GradeReason[] => {
  if (!Array.isArray(stored)) throw new TypeError('A grade holds no grounds')
  return stored as GradeReason[]
}
