/** 优秀 · 良好 · 合格 · 不合格 */
export const GRADES = ['excellent', 'good', 'qualified', 'unqualified'] as const
