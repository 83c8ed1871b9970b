'use client'

import { Button } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'

import { DeskErrors } from '../DeskErrors'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { MappingBar } from './MappingBar'
import type { MappingItem } from './mappingItems'
import { MappingRowItem } from './MappingRowItem'

export type Choice = { value: string; label: string }

type Revision = { id: string; name: string }

type Props = {
  earlier: Revision
  later: Revision
  choices: readonly Revision[]
  /** Null until the texts have been compared. */
  mapping: string | null
  items: readonly MappingItem[]
  /** Clauses of the later text. */
  targets: readonly Choice[]
  mayEdit: boolean
}

/** Two texts side by side, clause by clause; a person confirms what the comparison is unsure of. */
export const MappingDesk = ({ earlier, later, choices, mapping, items, targets, mayEdit }: Props) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const pathname = usePathname()
  const id = useId()
  const [isBusy, startTransition] = useTransition()
  const [errors, setErrors] = useState<string[]>([])
  const [onlyOpen, setOnlyOpen] = useState(false)
  const open = items.filter(({ isSure, isConfirmed }) => !isSure && !isConfirmed)

  const send = (path: string, body: unknown) =>
    startTransition(async () => {
      const answer = await askDesk(path, body)
      const refused = answer.ok ? [] : answer.messages
      setErrors(answer.ok || refused.length > 0 ? refused : [t('report:mapping.failed')])
      if (answer.ok) router.refresh()
    })
  const compare = () => send('/clause-mapping', { from: earlier.id, to: later.id })
  const correct = (from: string | null, to: readonly string[]) =>
    send(`/clause-mapping/${mapping}/row`, { from, to })

  return (
    <>
      <div className="desk-mapping__head">
        <label htmlFor={id}>{t('report:mapping.with')}</label>
        <select
          id={id}
          className="desk-input"
          value={earlier.id}
          onChange={({ target }) => router.push(`${pathname}?with=${target.value}`)}
        >
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
        {mayEdit && (
          <Button
            type="button"
            size="small"
            margin={false}
            buttonStyle={mapping ? 'secondary' : 'primary'}
            disabled={isBusy}
            onClick={compare}
          >
            {t(mapping ? 'report:mapping.compareAgain' : 'report:mapping.compare')}
          </Button>
        )}
      </div>
      <DeskErrors sentences={errors} />
      {!mapping && <p className="desk-empty">{t('report:mapping.notYet')}</p>}
      {mapping && (
        <>
          <MappingBar count={open.length} onlyOpen={onlyOpen} onToggle={() => setOnlyOpen(!onlyOpen)} />
          <div className="desk-mapping__titles" aria-hidden="true">
            <span>{earlier.name}</span>
            <span>{later.name}</span>
          </div>
          <ol className="desk-mapping__rows">
            {(onlyOpen ? open : items).map((item) => (
              <MappingRowItem
                key={item.key}
                item={item}
                targets={targets}
                mayEdit={mayEdit}
                isBusy={isBusy}
                onSay={correct}
              />
            ))}
          </ol>
        </>
      )}
    </>
  )
}
