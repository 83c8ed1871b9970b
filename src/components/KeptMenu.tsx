'use client'

import { useNav } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Wide enough for the menu beside the page, where Payload still closes it with every page that is loaded. */
const BESIDE = '(min-width: 1360px) and (max-width: 1440px)'

const KEY = 'desk-menu'

/** Leaves the menu as it was left on the screens most offices have. */
export const KeptMenu = () => {
  // `shouldAnimate` is set once Payload has closed the menu for the last time.
  const { navOpen, setNavOpen, shouldAnimate } = useNav()
  const isRestored = useRef(false)
  useEffect(() => {
    if (!shouldAnimate || !window.matchMedia(BESIDE).matches) return
    if (isRestored.current) {
      window.localStorage.setItem(KEY, navOpen ? 'open' : 'closed')
      return
    }
    isRestored.current = true
    if (window.localStorage.getItem(KEY) !== 'closed') setNavOpen(true)
  }, [navOpen, setNavOpen, shouldAnimate])
  return null
}
