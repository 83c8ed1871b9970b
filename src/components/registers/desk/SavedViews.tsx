'use client'

import { toast, usePreferences } from '@payloadcms/ui'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import type { FormEvent } from 'react'

import type { SharedView } from '../../../registers/desk/sharedViews'
import { askDesk } from '../../askDesk'
import { useDeskTranslation } from '../../useDeskTranslation'

type View = { name: string; address: string }

/** More names than anybody tells apart. */
const MOST = 20
const LONGEST = 40

const isView = (value: unknown): value is View =>
  typeof (value as View | null)?.name === 'string' && typeof (value as View | null)?.address === 'string'

const viewsIn = (value: unknown): View[] => (Array.isArray(value) ? value.filter(isView).slice(0, MOST) : [])

type Props = {
  register: string
  path: string
  address: string
  /** Of one's agency, set up by a lead. */
  shared: readonly SharedView[]
  mayShare: boolean
}

/**
 * Filters that are used again and again, under names: one's own, kept with the person's preferences, and those a lead has
 * set up for the agency.
 */
export const SavedViews = ({ register, path, address, shared, mayShare }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const router = useRouter()
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
  /** Sets up or takes back one of the agency's; what is refused is said. */
  const share = async (of: string, body: Record<string, unknown>) => {
    const answer = await askDesk(`/shared-views${of}`, body)
    if (!answer.ok) return void toast.error(answer.messages[0] ?? t('admin:unreachable'))
    setIsNaming(false)
    router.refresh()
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const name = String(typed.get('name') ?? '')
      .trim()
      .slice(0, LONGEST)
    if (name === '') return
    if (typed.get('shared') === 'yes') return void share('', { list: register, name, address })
    keep([...views.filter((view) => view.name !== name), { name, address }].slice(-MOST))
    setIsNaming(false)
  }
  return (
    <div className="desk-views" role="group" aria-label={t('registers:desk.views')}>
      {shared.map((view) => (
        <span key={view.id} className="desk-views__one">
          <Link
            href={`${path}?${view.address}`}
            prefetch={false}
            aria-current={view.address === address ? 'page' : undefined}
          >
            {view.name} <span className="desk-muted">{t('registers:desk.ofAgency')}</span>
          </Link>
          {mayShare && (
            <button
              type="button"
              className="desk-link-button"
              aria-label={t('registers:desk.unshareView', { name: view.name })}
              onClick={() => void share(`/${view.id}/forget`, {})}
            >
              ×
            </button>
          )}
        </span>
      ))}
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
          {mayShare && (
            <label className="desk-views__share">
              <input type="checkbox" name="shared" value="yes" /> {t('registers:desk.shareView')}
            </label>
          )}
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
