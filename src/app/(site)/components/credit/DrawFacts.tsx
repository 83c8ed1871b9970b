import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import type { SiteDraw } from '../../../../queries/siteDraw'

type Props = { locale: Locale; draw: SiteDraw; counties: readonly { id: string; name: string }[] }

/** What was fixed when: the seed's digest first, then the lists', then the seed itself and the number made in public. */
export const DrawFacts = ({ locale, draw, counties }: Props) => {
  const t = translator(locale)
  const later = t('credit:drawSite.notYet')
  const minute = (moment: string | null) =>
    moment ? formatBeijing(new Date(moment), locale, 'minute') : later
  const county = counties.find(({ id }) => id === draw.county)?.name ?? t('credit:drawSite.all')
  const plain = [
    ['scope', `${t(`registers:${draw.register}.plural`)} · ${county}`],
    ['planned', formatBeijing(new Date(draw.plannedOn), locale, 'day')],
    ['announced', minute(draw.announcedAt)],
    ['frozen', minute(draw.frozenAt)],
    ['drawn', minute(draw.drawnAt)],
    ['published', minute(draw.publishedAt)],
  ] as const
  const digests = ['seedDigest', 'listDigest', 'sealedDigest', 'seed', 'calledNumber'] as const
  return (
    <>
      <dl className="facts">
        {plain.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`credit:drawSite.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="section" aria-labelledby="digests">
        <h2 id="digests">{t('credit:drawSite.digests')}</h2>
        <dl className="facts">
          {digests.map((name) => (
            <div key={name}>
              <dt>{t(`credit:draws.fields.${name}`)}</dt>
              <dd className={draw[name] ? 'digest' : undefined}>{draw[name] ?? later}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
