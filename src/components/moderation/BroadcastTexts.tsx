'use client'

import { useMemo } from 'react'

import { TextsAndFindings } from './TextsAndFindings'

/** The words of a broadcast, and what rules hit in them. */
export const BroadcastTexts = ({ id }: { id: string }) => {
  const of = useMemo(() => ({ collection: 'broadcasts' as const, id }), [id])
  return <TextsAndFindings of={of} />
}
