import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { DrawToken } from '../../queries/drawToken'

type Props = { code: string; found: DrawToken | undefined; locale: Locale }

const Found = ({ found, locale }: { found: DrawToken; locale: Locale }) => {
  const t = translator(locale, 'credit')
  const lines = [
    ['subject', `${found.name} · ${found.subject}`],
    ['token', found.token],
    ['salt', found.salt],
  ] as const
  return (
    <dl className="desk-credit__token">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`draws.view.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('draws.view.outcome')}</dt>
        <dd>{t(found.isDrawn ? 'draws.view.isDrawn' : 'draws.view.isNotDrawn')}</dd>
      </div>
    </dl>
  )
}

/** Answers a candidate who asks which token of the published list is its own. */
export const TokenLookup = ({ code, found, locale }: Props) => {
  const t = translator(locale, 'credit')
  return (
    <section className="desk-credit__section" aria-labelledby="draw-token">
      <h2 id="draw-token">{t('draws.view.tokenTitle')}</h2>
      <p className="desk-muted">{t('draws.view.tokenHelp')}</p>
      <form method="get" className="desk-credit__lookup" role="search" aria-labelledby="draw-token">
        <label htmlFor="code">{t('fields.unifiedCode')}</label>
        <input id="code" name="code" className="desk-input" defaultValue={code} spellCheck={false} />
        <button type="submit" className="desk-credit__find">
          {t('site.find')}
        </button>
      </form>
      {code !== '' && !found && <p role="status">{t('draws.view.tokenNone')}</p>}
      {found && <Found found={found} locale={locale} />}
    </section>
  )
}
