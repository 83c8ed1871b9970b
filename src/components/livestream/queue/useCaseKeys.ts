'use client'

import { useDeskKeys } from '../../useDeskKeys'
import type { ExplainedAction } from '../../workflow/types'

/** Keys of acts on a case; an act that is not possible now says why in its dialog. */
export const CASE_KEYS = { h: 'hold', u: 'hand-up', b: 'hand-back', a: 'assign', r: 'release' } as const

type Keys = {
  actions: readonly ExplainedAction[]
  onChoose: (action: ExplainedAction) => void
  onClaim?: () => void
}

/** Claims, holds, escalates, returns, reassigns or gives back a case from the keyboard. */
export const useCaseKeys = ({ actions, onChoose, onClaim }: Keys): void => {
  const keys = Object.entries(CASE_KEYS).map(([key, name]): [string, (() => void) | undefined] => {
    const action = actions.find((one) => one.action === name)
    return [key, action && (() => onChoose(action))]
  })
  useDeskKeys({ ...Object.fromEntries(keys), c: onClaim })
}
