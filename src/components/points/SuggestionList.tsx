'use client'

import { Button } from '@payloadcms/ui'

import { formatReceiptCode } from '../../intake/receiptCode'
import type { Suggestion, Why } from '../../points/suggestPoints'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  suggestions: readonly Suggestion[]
  isBusy: boolean
  onAccept: (suggestion: Suggestion) => void
  onRefuse: (point: string) => void
}

const useWords = () => {
  const { t } = useDeskTranslation()
  return (why: Why): string => {
    if (why.kind === 'campaign') return t('points:suggest.campaign', { members: why.members })
    if (why.kind === 'near')
      return t('points:suggest.near', { receipt: formatReceiptCode(why.receipt), percent: why.percent })
    return t('points:suggest.clause', { words: why.words.join(t('admin:listSeparator')) })
  }
}

/** What the machine proposes for the comment that is read, and why: a person says yes or no. */
export const SuggestionList = ({ suggestions, isBusy, onAccept, onRefuse }: Props) => {
  const { t } = useDeskTranslation()
  const wordsOf = useWords()
  if (suggestions.length === 0) return null
  return (
    <div className="desk-suggest">
      <p className="desk-muted">{t('points:suggest.title')}</p>
      <ul>
        {suggestions.map((suggestion, index) => (
          <li key={suggestion.point}>
            <span className="desk-suggest__words">
              <span className="desk-strong">{suggestion.title}</span>
              <span className="desk-muted">{wordsOf(suggestion.why)}</span>
            </span>
            <Button
              type="button"
              size="small"
              margin={false}
              disabled={isBusy}
              onClick={() => onAccept(suggestion)}
            >
              {t('points:suggest.accept')}
              {index === 0 && <kbd className="desk-key">y</kbd>}
            </Button>
            <Button
              type="button"
              size="small"
              margin={false}
              buttonStyle="secondary"
              disabled={isBusy}
              onClick={() => onRefuse(suggestion.point)}
            >
              {t('points:suggest.refuse')}
              {index === 0 && <kbd className="desk-key">r</kbd>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
