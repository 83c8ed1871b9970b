import { translator } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { RETURN_OPEN } from '../../../../registers/holder/holderPage'
import type { HolderReturn } from '../../../../registers/holder/holderPage'
import { periodInWords } from '../../../../registers/returns/periods'
import { getReturn } from '../../../../registers/returns/returnDefinition'
import { HolderForm } from './HolderForm'
import type { HolderProps } from './types'

const EXPLANATION = { name: 'explanation', kind: 'longtext', max: 1000 } as const

const isOpen = ({ state }: HolderReturn) => RETURN_OPEN.some((open) => open === state)

const OpenReturn = ({ own, isChosen, ...props }: HolderProps & { own: HolderReturn; isChosen: boolean }) => {
  const { locale, page } = props
  const t = translator(locale)
  const { definition } = getReturn(page.register.slug, own.kind)
  const due = formatBeijing(new Date(own.dueOn), locale, 'day')
  return (
    <article className="panel" id={`return-${own.id}`}>
      <h3>
        {t(`registers:${page.register.slug}.returns.${own.kind}`)} · {periodInWords(own.period, locale)}
      </h3>
      <p className={own.state === 'due' ? undefined : 'warning'}>
        {t(`registers:holder.return.${own.state}`, { due })}
      </p>
      {own.state === 'returned' && <p className="asked">{own.reason}</p>}
      {isChosen ? (
        <HolderForm
          {...props}
          act="return"
          id={own.id}
          fields={[...definition.fields, EXPLANATION]}
          stored={{ ...own.values, explanation: own.explanation }}
          submit={t('registers:holder.return.submit')}
        />
      ) : (
        <a className="button button--quiet" href={props.choose(own.id)}>
          {t('registers:holder.return.open')}
        </a>
      )}
    </article>
  )
}

/** What is to be reported now, and what has been. */
export const ReturnsSection = (props: HolderProps) => {
  const { locale, page } = props
  const t = translator(locale)
  if (!page.register.returns) return null
  const open = page.returns.filter(isOpen)
  const chosen = open.find(({ id }) => id === props.chosen)?.id ?? open[0]?.id
  const past = page.returns.filter((own) => !isOpen(own))
  return (
    <section className="section" aria-labelledby="returns">
      <h2 id="returns">{t('registers:holder.return.title')}</h2>
      {open.length === 0 && <p className="note">{t('registers:holder.return.none')}</p>}
      {open.map((own) => (
        <OpenReturn key={own.id} {...props} own={own} isChosen={own.id === chosen} />
      ))}
      {past.length > 0 && (
        <ul className="holder-list">
          {past.map(({ id, kind, period, state, grade }) => (
            <li key={id}>
              <span>
                {periodInWords(period, locale)} · {t(`registers:${page.register.slug}.returns.${kind}`)}
              </span>
              <span className="note">
                {t(`workflow:register-returns.states.${state}`)}
                {grade && ` · ${t(`workflow:options.${grade}`)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
