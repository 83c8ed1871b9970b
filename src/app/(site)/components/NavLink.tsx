'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the main navigation; says when the reader is in its part of the site. */
export const NavLink = ({ href, children }: { href: string; children: ReactNode }) => {
  const path = usePathname()
  const isHere = path === href || path.startsWith(`${href}/`)
  return (
    <a href={href} aria-current={isHere ? (path === href ? 'page' : 'true') : undefined}>
      {children}
    </a>
  )
}
