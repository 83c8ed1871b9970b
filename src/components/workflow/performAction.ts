'use client'

import { askDesk } from '../askDesk'
import type { Answer } from '../askDesk'
import type { Entered } from './types'

type Request = {
  collection: string
  id: string
  action: string
  expectedRevision: number
  idempotencyKey: string
} & Partial<Entered>

type Performed = { id: string; state: string; revision: number; repeated: boolean }

/** Performs one action on one record. The key makes a second click, or a retry after a lost answer, the same act. */
export const performAction = ({ collection, id, ...request }: Request): Promise<Answer<Performed>> =>
  askDesk<Performed>(`/workflow/${collection}/${id}`, request)
