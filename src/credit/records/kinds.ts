/** 失信, 守信 */
export const CREDIT_KINDS = ['breach', 'honour'] as const
