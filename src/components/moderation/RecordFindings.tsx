'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import { RuleFindings } from './RuleFindings'
import { useBroadcastTexts } from './useBroadcastTexts'

const Found = ({ id }: { id: string }) => {
  const { t } = useDeskTranslation()
  const of = useMemo(() => ({ collection: 'live-cases' as const, id }), [id])
  const { known } = useBroadcastTexts(of)
  if (!known || (known.findings.rules.length === 0 && known.findings.onTrial === 0)) return null
  return (
    <section className="desk-panel">
      <h3>{t('rules:findings.title')}</h3>
      <RuleFindings findings={known.findings} />
    </section>
  )
}

/** What the rules hit, on the record of a case. */
export const RecordFindings = () => {
  const { id } = useDocumentInfo()
  return id ? <Found id={String(id)} /> : null
}
