import { notFound } from 'next/navigation'

import { Refusal } from '../../errors/Refusal'

/** What a page may not show it does not have. */
export const orNotFound = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    if (error instanceof Refusal) return notFound()
    throw error
  })
