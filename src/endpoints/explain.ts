import { sentenceOf } from '../errors/translateRefusal'
import type { Locale } from '../i18n'
import type { DryRun } from '../workflow/dryRun'

/** A dry run with every reason in words. */
export const explain = (locale: Locale, { actions, ...record }: DryRun) => ({
  ...record,
  actions: actions.map((action) => ({
    ...action,
    refusals: action.refusals.map((reason) => ({ ...reason, message: sentenceOf(locale, reason) })),
  })),
})
