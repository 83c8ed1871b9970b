'use client'

import { useScripts } from './CopyButton'

export const PrintButton = ({ label }: { label: string }) =>
  useScripts() ? (
    <button className="button button--quiet" type="button" onClick={() => window.print()}>
      {label}
    </button>
  ) : null
