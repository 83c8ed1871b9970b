'use client'

import { ENTRY_CHANNELS } from '../../entry/entryChannels'
import { useDeskTranslation } from '../useDeskTranslation'
import { EntryField } from './EntryField'
import type { EntrySetup } from './types'
import type { EntryState } from './useEntry'

/** How the day is called, by channel: a letter arrives, a call is made, a meeting is held. */
const DAY_LABELS: Record<string, [day: string, time: string]> = {
  hotline: ['callOn', 'callTime'],
  meeting: ['meetingOn', 'meetingTime'],
}

/** What stays for the whole pile of letters: consultation, channel, day. */
export const PileFields = ({ setup, entry }: { setup: EntrySetup; entry: EntryState }) => {
  const { t } = useDeskTranslation()
  const { typed, set, errors } = entry
  const [day, time] = DAY_LABELS[typed.channel] ?? ['arrivedOn', 'arrivedTime']
  const chooseConsultation = (consultation: string) => {
    set('consultation', consultation)
    set('clause', '')
  }
  return (
    <fieldset className="desk-entry__group desk-entry__group--pile">
      <legend>
        {t('entry:fixed')} <span className="desk-muted">{t('entry:fixedNote')}</span>
      </legend>
      <EntryField name="consultation" label={t('entry:consultation')} isRequired errors={errors}>
        {(control) => (
          <select
            {...control}
            value={typed.consultation}
            onChange={({ target }) => chooseConsultation(target.value)}
          >
            <option value="">{t('entry:chooseConsultation')}</option>
            {setup.consultations.map(({ value, label, isClosed }) => (
              <option key={value} value={value}>
                {isClosed ? `${label} · ${t('entry:closed')}` : label}
              </option>
            ))}
          </select>
        )}
      </EntryField>
      <EntryField name="channel" label={t('entry:channel')} isRequired errors={errors}>
        {(control) => (
          <select {...control} value={typed.channel} onChange={({ target }) => set('channel', target.value)}>
            {ENTRY_CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {t(`fields:channels.${channel}`)}
              </option>
            ))}
          </select>
        )}
      </EntryField>
      {typed.channel === 'meeting' && (
        <EntryField
          name="meeting"
          label={t('entry:meeting')}
          isRequired
          help={t('entry:meetingHelp')}
          errors={errors}
        >
          {(control) => (
            <input
              {...control}
              value={typed.meeting}
              autoComplete="off"
              onChange={({ target }) => set('meeting', target.value)}
            />
          )}
        </EntryField>
      )}
      <EntryField name="arrivedOn" label={t(`entry:${day}`)} isRequired errors={errors}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={setup.today}
            value={typed.arrivedOn}
            onChange={({ target }) => set('arrivedOn', target.value)}
          />
        )}
      </EntryField>
      <EntryField name="arrivedTime" label={t(`entry:${time}`)} errors={errors}>
        {(control) => (
          <input
            {...control}
            type="time"
            value={typed.arrivedTime}
            onChange={({ target }) => set('arrivedTime', target.value)}
          />
        )}
      </EntryField>
    </fieldset>
  )
}
