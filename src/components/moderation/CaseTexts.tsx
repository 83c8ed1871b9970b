'use client'

import { useMemo } from 'react'

import { TextsAndFindings } from './TextsAndFindings'

type Props = { id: string; at: number; onJump: (ms: number) => void }

/** Beside the player of a case: the words of its broadcast, and what rules hit in them. */
export const CaseTexts = ({ id, at, onJump }: Props) => {
  const of = useMemo(() => ({ collection: 'live-cases' as const, id }), [id])
  return <TextsAndFindings of={of} at={at} onJump={onJump} />
}
