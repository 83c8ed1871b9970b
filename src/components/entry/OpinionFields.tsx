'use client'

import type { Choice } from '../../queries/queueChoices'
import { countCodePoints } from '../../text/normalise'
import { useDeskTranslation } from '../useDeskTranslation'
import { ClausePicker } from './ClausePicker'
import { EntryField } from './EntryField'
import { ScanPicker } from './ScanPicker'
import type { EntrySetup } from './types'
import type { EntryState } from './useEntry'

type Props = { rules: EntrySetup['rules']; clauses: readonly Choice[]; entry: EntryState }

/** What was said, about which clause, with the scans of it. */
export const OpinionFields = ({ rules, clauses, entry }: Props) => {
  const { t } = useDeskTranslation()
  const { typed, set, errors, files, setFiles } = entry
  const count = countCodePoints(typed.body)
  return (
    <>
      <EntryField name="clause" label={t('entry:clause')} help={t('entry:clauseHelp')} errors={errors}>
        {(control) => (
          <ClausePicker
            control={control}
            clauses={clauses}
            value={typed.clause}
            onChange={(anchor) => set('clause', anchor)}
          />
        )}
      </EntryField>
      <EntryField
        name="body"
        label={t('entry:body')}
        isRequired
        errors={errors}
        after={
          <span className={count > rules.body ? 'desk-count desk-count--over' : 'desk-count'}>
            {t('entry:count', { count })}
          </span>
        }
      >
        {(control) => (
          <textarea
            {...control}
            rows={8}
            value={typed.body}
            onChange={({ target }) => set('body', target.value)}
          />
        )}
      </EntryField>
      <EntryField
        name="files"
        label={t('entry:files')}
        help={t('entry:filesHelp', { max: rules.files })}
        errors={errors}
      >
        {(control) => (
          <ScanPicker control={control} accept={rules.accept} files={files} onChange={setFiles} />
        )}
      </EntryField>
    </>
  )
}
