import type { ServerProps } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

type Props = Pick<ServerProps, 'i18n'>

const nameOf = ({ i18n }: Props) => translator(localeOf({ i18n }))('admin:product')

/** An open sheet on a desk, with its clauses indented. */
const Mark = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <rect x="5" y="3" width="22" height="26" rx="3" fill="currentColor" />
    <g stroke="var(--theme-bg)" strokeWidth="2" strokeLinecap="round">
      <path d="M10 10h12M13 15h9M13 20h6" />
    </g>
    <path
      d="M19 24l3 3 6-7"
      stroke="var(--theme-bg)"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path
      d="M19 24l3 3 6-7"
      stroke="var(--desk-accent)"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

/** On the sign-in page. */
export const Logo = (props: Props) => (
  <span className="desk-logo">
    <Mark size={44} />
    <span className="desk-logo__name">{nameOf(props)}</span>
  </span>
)

/** At the head of every page. */
export const Icon = (props: Props) => (
  <span className="desk-icon" role="img" aria-label={nameOf(props)}>
    <Mark size={20} />
  </span>
)
