import type { UIFieldServerProps } from 'payload'

import { actorOf } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { inTransaction } from '../../../db/transaction'
import { translator } from '../../../i18n'
import type { Translate } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { findManaged, findParty } from '../../../queries/caseParties'
import type { Managed, PartyKind } from '../../../queries/caseParties'
import { PartyRecord } from './PartyCard'
import { StandingBadges } from './StandingBadges'

const kindOf = (collection: string | undefined, kind: unknown): PartyKind => {
  if (collection === SLUGS.liveRooms) return 'room'
  if (collection === SLUGS.streamers) return 'streamer'
  return kind === 'agency' ? 'agency' : 'operator'
}

type Care = { managed: Managed; t: Translate }

const Rooms = ({ managed: { rooms, counts }, t }: Care) => (
  <>
    <h4>{t('livestream:parties.rooms', { count: counts.rooms })}</h4>
    {rooms.length === 0 && <p className="desk-muted">{t('livestream:parties.noRooms')}</p>}
    <ul>
      {rooms.map(({ id, name, platform }) => (
        <li key={id}>
          <a href={`/admin/collections/${SLUGS.liveRooms}/${id}`}>{name}</a>{' '}
          <span className="desk-muted">{t(`livestream:platforms.${platform}`)}</span>
        </li>
      ))}
    </ul>
    {rooms.length < counts.rooms && (
      <p className="desk-muted">{t('livestream:parties.listed', { shown: rooms.length })}</p>
    )}
  </>
)

const Streamers = ({ managed: { streamers, counts }, t }: Care) => (
  <>
    <h4>{t('livestream:parties.streamers', { count: counts.streamers })}</h4>
    {streamers.length === 0 && <p className="desk-muted">{t('livestream:parties.noStreamers')}</p>}
    <ul>
      {streamers.map(({ id, name, state, standing }) => (
        <li key={id}>
          <a href={`/admin/collections/${SLUGS.streamers}/${id}`}>{name}</a>{' '}
          <span className="desk-muted">{t(`workflow:streamers.states.${state}`)}</span>{' '}
          <StandingBadges facts={standing} t={t} />
        </li>
      ))}
    </ul>
    {streamers.length < counts.streamers && (
      <p className="desk-muted">{t('livestream:parties.listed', { shown: streamers.length })}</p>
    )}
  </>
)

/** On the page of a room, a streamer or an operator: its cases and strikes; of an operator also whom it runs or manages. */
export const PartyField = async ({ data, collectionSlug, req }: UIFieldServerProps) => {
  const { id, kind: kindOfOperator } = (data ?? {}) as { id?: string; kind?: string }
  const actor = actorOf(req)
  if (!id || actor.kind !== 'staff') return null
  const locale = localeOf(req)
  const t = translator(locale)
  const kind = kindOf(collectionSlug, kindOfOperator)
  const isOperator = kind === 'operator' || kind === 'agency'
  const asking = { actor, locale }
  const { party, managed } = await inTransaction(req.payload, async (tx) => ({
    party: await findParty(tx, { kind, id }, asking),
    managed: isOperator ? await findManaged(tx, id, asking) : undefined,
  }))
  if (!party) return null
  return (
    <div className="field-type desk-party">
      {managed && (
        <section className="desk-panel">
          <h3>{t(`livestream:parties.care.${kind}`)}</h3>
          <Rooms managed={managed} t={t} />
          <Streamers managed={managed} t={t} />
        </section>
      )}
      <section className="desk-panel">
        <h3>{t('livestream:parties.record')}</h3>
        <PartyRecord party={party} t={t} locale={locale} />
      </section>
    </div>
  )
}
