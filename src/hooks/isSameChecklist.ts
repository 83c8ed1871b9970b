import type { JSONFieldValidation } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { hasSameItems, readChecklist } from '../registers/inspections/checklist'
import type { ChecklistItem } from '../registers/inspections/checklist'

/**
 * A checklist is answered, never rewritten: the items stay those that were asked.
 *
 * @param asked what a new record is asked; where it is made with its record, whatever it was made with
 */
export const isSameChecklist =
  (asked?: readonly ChecklistItem[]): JSONFieldValidation =>
  (value, { previousValue, req }) => {
    const items = readChecklist(value)
    const expected = readChecklist(previousValue) ?? asked
    const isSound = items && (!expected || hasSameItems(items, expected))
    return isSound || translator(localeOf(req), 'errors')('checklist-changed')
  }
