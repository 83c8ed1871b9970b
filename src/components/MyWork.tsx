import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { abilityOf } from '../access/abilities'
import { staffActorOf } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { findAlarms } from '../defence/findAlarms'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { findMyWork } from '../queries/myWork'
import { nameOfAgency } from '../queries/nameOfAgency'
import { Alarms } from './defence/Alarms'
import { Accounts } from './work/Accounts'
import { ClaimedComments } from './work/ClaimedComments'
import { ProgressChart } from './work/ProgressChart'
import { RecordList } from './work/RecordList'
import { TaskList } from './work/TaskList'
import { ToScreen } from './work/ToScreen'
import { Trail } from './work/Trail'
import { UnknownYears } from './work/UnknownYears'
import { WorkHead } from './work/WorkHead'

/** 我的工作 My work: the first page after signing in, with what waits for this person. */
export const MyWork = async ({ i18n, payload, user }: AdminViewServerProps) => {
  if (!user) return null
  const actor = staffActorOf(user)
  const locale = localeOf({ i18n })
  const t = translator(locale)
  const now = new Date()
  const [work, agency, alarms] = await Promise.all([
    findMyWork(payload, actor),
    nameOfAgency(payload, actor.agency, locale),
    findAlarms(payload, actor, now),
  ])
  const received = work.progress.reduce((sum, { counts }) => sum + (counts.received ?? 0), 0)
  const mayScreen = abilityOf(actor).can('screen', SLUGS.comments)
  const language = { t, locale, now }
  const listed = [work.tasks, work.claimed, work.claimedRecords, work.secondLooks]
  const hasTasks = listed.some(({ length }) => length > 0) || (mayScreen && received > 0)
  const hasOffice = Boolean(work.trail ?? work.accounts)
  return (
    <Gutter className="desk-work">
      <main>
        <WorkHead actor={actor} agency={agency} {...language} />
        <Alarms
          alarms={alarms}
          maySeeComments={abilityOf(actor).can('read', SLUGS.comments)}
          t={t}
          locale={locale}
        />
        <UnknownYears years={work.unknownYears} t={t} />
        <div
          className={
            work.progress.length > 0 ? 'desk-work__columns desk-work__columns--aside' : 'desk-work__columns'
          }
        >
          <div className="desk-work__column">
            {(hasTasks || !hasOffice) && <h2 className="desk-work__subtitle">{t('admin:work.waiting')}</h2>}
            {!hasTasks && !hasOffice && (
              <section className="desk-card desk-empty">
                <p className="desk-strong">{t('admin:work.nothing')}</p>
                <p>{t('admin:work.nothingNote')}</p>
              </section>
            )}
            {mayScreen && received > 0 && <ToScreen count={received} t={t} />}
            {work.claimed.length > 0 && <ClaimedComments claimed={work.claimed} me={actor.id} t={t} />}
            <RecordList title={t('admin:work.secondLooks')} records={work.secondLooks} {...language} />
            <RecordList title={t('admin:work.claimedRecords')} records={work.claimedRecords} {...language} />
            <div className="desk-work__tasks">
              <TaskList tasks={work.tasks} {...language} />
            </div>
            {work.accounts && <Accounts accounts={work.accounts} t={t} />}
            {work.trail && <Trail trail={work.trail} t={t} locale={locale} />}
          </div>
          {work.progress.length > 0 && (
            <div className="desk-work__column">
              <h2 className="desk-work__subtitle">{t('admin:progress.title')}</h2>
              {work.progress.map((progress) => (
                <ProgressChart key={progress.id} progress={progress} {...language} />
              ))}
            </div>
          )}
        </div>
      </main>
    </Gutter>
  )
}
