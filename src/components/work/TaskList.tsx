import Link from 'next/link'

import type { Locale, Translate } from '../../i18n'
import type { Task } from '../../queries/myWork'
import { stateBadgeOf } from '../stateBadgeOf'
import { dueWords } from './dueWords'
import { titleIn } from './titleIn'

type Props = { tasks: readonly Task[]; t: Translate; locale: Locale; now: Date }

const TaskItem = ({ task, t, locale, now }: Omit<Props, 'tasks'> & { task: Task }) => {
  const due = dueWords(t, task, now)
  return (
    <li className="desk-task">
      <Link href={`/admin/collections/${task.collection}/${task.id}`} className="desk-task__title">
        {titleIn(locale, task)}
      </Link>
      <span className="desk-task__facts">
        {stateBadgeOf(t, task.collection, task.state)}
        {due && (
          <span className={due.isPressing ? 'desk-due desk-due--pressing' : 'desk-due'}>{due.words}</span>
        )}
      </span>
    </li>
  )
}

/** Records that wait for one of this person's steps, grouped by the step. */
export const TaskList = ({ tasks, t, locale, now }: Props) => {
  const actions = [...new Set(tasks.map(({ collection, action }) => `${collection}.${action}`))]
  return actions.map((key) => {
    const group = tasks.filter(({ collection, action }) => `${collection}.${action}` === key)
    return (
      <section key={key} className="desk-card">
        <h2 className="desk-card__title">
          {t(`admin:tasks.${key}`)} <span className="desk-card__count">{group.length}</span>
        </h2>
        <ul className="desk-tasks">
          {group.map((task) => (
            <TaskItem key={task.id} task={task} t={t} locale={locale} now={now} />
          ))}
        </ul>
      </section>
    )
  })
}
