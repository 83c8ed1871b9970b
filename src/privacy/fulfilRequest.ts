import type { Follow } from '../workflow/definition'

export const fulfilRequest: Follow = () => Promise.reject(new Error('Privacy requests are not laid yet'))
