'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'

/** The same page in the other language; with JavaScript the choices in its address go along. */
export const LanguageSwitch = ({
  to,
  lang,
  label,
  title,
}: {
  to: string
  lang: string
  label: string
  title: string
}) => {
  const rest = usePathname().split('/').slice(2).join('/')
  const href = rest ? `/${to}/${rest}` : `/${to}`
  const keepQuery = (event: MouseEvent<HTMLAnchorElement>) => {
    const { search, hash } = window.location
    event.currentTarget.href = `${href}${search}${hash}`
  }
  return (
    <a className="language" href={href} hrefLang={lang} lang={lang} title={title} onClick={keepQuery}>
      {label}
    </a>
  )
}
