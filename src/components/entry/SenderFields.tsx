'use client'

import { SUBMITTER_KINDS } from '../../intake/submitterKinds'
import type { Choice } from '../../queries/queueChoices'
import { useDeskTranslation } from '../useDeskTranslation'
import { EntryField } from './EntryField'
import type { Typed } from './types'
import type { EntryState } from './useEntry'

/** Who wrote, called or spoke: as far as the paper says. */
export const SenderFields = ({ counties, entry }: { counties: readonly Choice[]; entry: EntryState }) => {
  const { t } = useDeskTranslation()
  const { typed, set, errors } = entry
  const text = (name: 'name' | 'contact' | 'email', label: string, help?: string) => (
    <EntryField name={name} label={label} {...(help && { help })} errors={errors}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          spellCheck={false}
          inputMode={name === 'email' ? 'email' : 'text'}
          value={typed[name]}
          onChange={({ target }) => set(name, target.value)}
        />
      )}
    </EntryField>
  )
  const choice = (
    name: keyof Typed & ('county' | 'submitterKind'),
    none: string,
    choices: readonly Choice[],
  ) => (
    <EntryField name={name} label={t(`entry:${name}`)} errors={errors}>
      {(control) => (
        <select {...control} value={typed[name]} onChange={({ target }) => set(name, target.value)}>
          <option value="">{none}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </EntryField>
  )
  return (
    <>
      {typed.channel === 'letter' && (
        <EntryField name="postmarkedOn" label={t('entry:postmarkedOn')} errors={errors}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={typed.arrivedOn}
              value={typed.postmarkedOn}
              onChange={({ target }) => set('postmarkedOn', target.value)}
            />
          )}
        </EntryField>
      )}
      {text('name', t(typed.channel === 'meeting' ? 'entry:speaker' : 'entry:name'))}
      {text('contact', t('entry:contact'))}
      {text('email', t('entry:email'), t('entry:emailHelp'))}
      {choice('county', t('entry:countyNone'), counties)}
      {choice(
        'submitterKind',
        t('entry:kindNone'),
        SUBMITTER_KINDS.map((value) => ({ value, label: t(`fields:submitterKinds.${value}`) })),
      )}
    </>
  )
}
