import Link from 'next/link'

import type { Locale, Translate } from '../../i18n'
import type { Task } from '../../queries/myWork'
import { stateBadgeOf } from '../stateBadgeOf'
import { TASK_CAP } from '../../queries/waitingTasks'
import { findWorkflow } from '../../workflow/registry'
import { DueBadge } from '../clock/DueBadge'
import { dueBadge } from '../clock/dueBadge'
import { findList } from '../../registers/desk/lists'
import { actLabel } from '../timeline/actLabel'
import { collectionLabel } from './collectionLabel'
import { dueWords } from './dueWords'
import { titleIn } from './titleIn'

type Props = { tasks: readonly Task[]; t: Translate; locale: Locale; now: Date }

const TaskItem = ({ task, t, locale, now }: Omit<Props, 'tasks'> & { task: Task }) => {
  const due = dueWords(t, task, now)
  const clock = dueBadge(
    task.dueAt === null && task.dueUnknownYear === null ? null : { ...task, left: null },
    { t, locale, now },
  )
  return (
    <li className="desk-task">
      <Link href={`/admin/collections/${task.collection}/${task.id}`} className="desk-task__title">
        {titleIn(locale, task) || collectionLabel(t, task.collection)}
      </Link>
      <span className="desk-task__facts">
        {stateBadgeOf(t, task.collection, task.state)}
        {clock && <DueBadge {...clock} />}
        {due && (
          <span className={due.isPressing ? 'desk-due desk-due--pressing' : 'desk-due'}>{due.words}</span>
        )}
      </span>
    </li>
  )
}

const findWords = (t: Translate, key: string): string | undefined => {
  const words = t(key)
  return words === key || words === key.slice(key.indexOf(':') + 1) ? undefined : words
}

/**
 * What is asked in the words of the house, or the kind of record and what is to be done with it: the act where nobody has
 * found better words.
 */
const taskTitle = (t: Translate, task: Task | undefined) => {
  if (!task) return ''
  const { collection, action } = task
  return (
    findWords(t, `admin:tasks.${collection}.${action}`) ??
    t('admin:work.task', {
      kind: collectionLabel(t, collection),
      action: findWords(t, `admin:tasks.any.${action}`) ?? actLabel(t, collection, action),
    })
  )
}

/** The list of what waits for the step: a register's own, or the panel's. */
const listOf = ({ collection, action, state }: Task) => {
  const path = `/admin/collections/${collection}`
  const from = findWorkflow(collection)?.actions[action]?.from ?? [state]
  if (!findList(collection)) return `${path}?where[state][in]=${from.join(',')}`
  return from.length === 1 ? `${path}?queue=all&state=${state}` : `${path}?queue=all`
}

const countOf = (t: Translate, group: readonly Task[]) => {
  const count = Math.max(group.length, group[0]?.count ?? 0)
  return count > TASK_CAP ? t('admin:work.many', { count: TASK_CAP }) : String(count)
}

/** Records that wait for one of this person's steps, grouped by the step. */
export const TaskList = ({ tasks, t, locale, now }: Props) => {
  const actions = [...new Set(tasks.map(({ collection, action }) => `${collection}.${action}`))]
  return actions.map((key) => {
    const group = tasks.filter(({ collection, action }) => `${collection}.${action}` === key)
    const [first] = group
    return (
      <section key={key} className="desk-card">
        <h2 className="desk-card__title">
          {taskTitle(t, group[0])} <span className="desk-card__count">{countOf(t, group)}</span>
        </h2>
        <ul className="desk-tasks">
          {group.map((task) => (
            <TaskItem key={task.id} task={task} t={t} locale={locale} now={now} />
          ))}
        </ul>
        {first && first.count > group.length && (
          <Link href={listOf(first)} className="desk-more">
            {t('admin:work.seeAll')}
          </Link>
        )}
      </section>
    )
  })
}
