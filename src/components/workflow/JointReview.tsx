import { actLabel } from '../timeline/actLabel'
import { useDeskTranslation } from '../useDeskTranslation'
import type { ExplainedRun } from './types'

type Props = { collection: string; joint: NonNullable<ExplainedRun['joint']> }

/** How far a review by several side by side has come: what has been passed, and what is still waited for. */
export const JointReview = ({ collection, joint }: Props) => {
  const { t } = useDeskTranslation()
  const named = (actions: readonly string[]) =>
    actions.map((action) => actLabel(t, collection, action)).join(t('admin:listSeparator'))
  return (
    <span className="desk-muted desk-joint" role="status">
      {joint.passed.length > 0 && t('admin:actions.jointPassed', { acts: named(joint.passed) })}
      {t('admin:actions.jointOpen', { acts: named(joint.open) })}
    </span>
  )
}
