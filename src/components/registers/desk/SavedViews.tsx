'use client'

import { usePreferences } from '@payloadcms/ui'
import Link from 'next/link'
import { useEffect, useId, useState } from 'react'
import type { FormEvent } from 'react'

import { useDeskTranslation } from '../../useDeskTranslation'

type View = { name: string; address: string }

/** More names than anybody tells apart. */
const MOST = 20
const LONGEST = 40

const isView = (value: unknown): value is View =>
  typeof (value as View | null)?.name === 'string' && typeof (value as View | null)?.address === 'string'

const viewsIn = (value: unknown): View[] => (Array.isArray(value) ? value.filter(isView).slice(0, MOST) : [])

type Props = { register: string; path: string; address: string }

/** Filters somebody uses again and again, under names of their own; kept with the person's preferences. */
export const SavedViews = ({ register, path, address }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const { getPreference, setPreference } = usePreferences()
  const [views, setViews] = useState<View[]>([])
  const [isNaming, setIsNaming] = useState(false)
  const key = `register-views-${register}`

  useEffect(() => {
    let left = false
    void getPreference<unknown>(key).then((kept) => {
      if (!left) setViews(viewsIn(kept))
    })
    return () => {
      left = true
    }
  }, [getPreference, key])

  const keep = (next: View[]) => {
    setViews(next)
    void setPreference(key, next)
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
      .trim()
      .slice(0, LONGEST)
    if (name === '') return
    keep([...views.filter((view) => view.name !== name), { name, address }].slice(-MOST))
    setIsNaming(false)
  }
  return (
    <div className="desk-views" role="group" aria-label={t('registers:desk.views')}>
      {views.map((view) => (
        <span key={view.name} className="desk-views__one">
          <Link
            href={`${path}?${view.address}`}
            prefetch={false}
            aria-current={view.address === address ? 'page' : undefined}
          >
            {view.name}
          </Link>
          <button
            type="button"
            className="desk-link-button"
            aria-label={t('registers:desk.forgetView', { name: view.name })}
            onClick={() => keep(views.filter(({ name }) => name !== view.name))}
          >
            ×
          </button>
        </span>
      ))}
      {isNaming ? (
        <form className="desk-views__form" onSubmit={save}>
          <label htmlFor={id} className="sr-only">
            {t('registers:desk.viewName')}
          </label>
          <input
            id={id}
            name="name"
            className="desk-input"
            maxLength={LONGEST}
            placeholder={t('registers:desk.viewName')}
            autoFocus
            required
          />
          <button type="submit" className="desk-link-button">
            {t('registers:desk.save')}
          </button>
          <button type="button" className="desk-link-button" onClick={() => setIsNaming(false)}>
            {t('registers:desk.cancel')}
          </button>
        </form>
      ) : (
        <button type="button" className="desk-link-button" onClick={() => setIsNaming(true)}>
          {t('registers:desk.saveView')}
        </button>
      )}
    </div>
  )
}
