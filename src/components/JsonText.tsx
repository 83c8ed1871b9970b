import type { JSONFieldServerComponent } from 'payload'

import { localeOf } from '../i18n/localeOf'

const labelIn = (label: unknown, locale: 'zh' | 'en'): string =>
  typeof label === 'string' ? label : ((label as Record<string, string> | undefined)?.[locale] ?? '')

/** A recorded value as it stands, read only: Payload's own editor would be fetched from another origin. */
export const JsonText: JSONFieldServerComponent = ({ data, field, i18n }) => (
  <div className="field-type desk-fact">
    <span className="field-label">{labelIn(field.label, localeOf({ i18n }))}</span>
    <pre className="desk-json" tabIndex={0}>
      {JSON.stringify(data?.[field.name] ?? null, null, 2)}
    </pre>
  </div>
)
