import type { Follow } from '../workflow/definition'

export const answerRequest: Follow = () => Promise.reject(new Error('Privacy requests are not laid yet'))
