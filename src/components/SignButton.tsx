'use client'

import { Button } from '@payloadcms/ui'

type Props = { sign: string; label: string; onClick: () => void }

/** A small button with a sign for a face; `label` says it in words. */
export const SignButton = ({ sign, label, onClick }: Props) => (
  <Button type="button" size="small" margin={false} buttonStyle="subtle" aria-label={label} onClick={onClick}>
    {sign}
  </Button>
)
