'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import type { ExplainedAction } from './types'

type Props = {
  collection: string
  actions: readonly ExplainedAction[]
  onChoose: (action: ExplainedAction) => void
}

const useDisclosure = () => {
  const [isOpen, setIsOpen] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (!ref.current?.contains(event.target as Node)) setIsOpen(false)
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setIsOpen(false)
      ref.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])
  return { isOpen, setIsOpen, ref }
}

/** The other actions; those that cannot be done now with every reason in plain sight. */
export const ActionMenu = ({ collection, actions, onChoose }: Props) => {
  const { t } = useDeskTranslation()
  const { isOpen, setIsOpen, ref } = useDisclosure()
  const id = useId()
  const isAllRefused = actions.every(({ refusals }) => refusals.length > 0)
  return (
    <div className="desk-menu" ref={ref}>
      <Button
        type="button"
        size="medium"
        margin={false}
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-expanded': isOpen, 'aria-controls': id }}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isAllRefused ? 'admin:actions.whyNot' : 'admin:actions.more', { count: actions.length })}
      </Button>
      <ul id={id} className="desk-menu__list" hidden={!isOpen}>
        {actions.map((action) => {
          const label = actLabel(t, collection, action.action)
          return (
            <li key={action.action}>
              {action.refusals.length === 0 ? (
                <button
                  type="button"
                  className={`desk-menu__item desk-menu__item--${action.intent}`}
                  onClick={() => {
                    setIsOpen(false)
                    onChoose(action)
                  }}
                >
                  {label}
                </button>
              ) : (
                <div className="desk-menu__refused">
                  <span className="desk-strong">{t('admin:actions.notNow', { action: label })}</span>
                  {action.refusals.map(({ code, message }) => (
                    <p key={code}>{message}</p>
                  ))}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
