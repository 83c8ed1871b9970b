'use client'

import { Dialog } from '../Dialog'
import { useDeskTranslation } from '../useDeskTranslation'
import { AssignDialog } from './AssignDialog'
import { CampaignDialog } from './CampaignDialog'
import { DeskKeyHelp } from './DeskKeyHelp'
import type { Opened } from './deskKeys'
import { MergeDialog } from './MergeDialog'
import { PointForm } from './PointForm'
import { SplitDialog } from './SplitDialog'
import { usePointWriting } from './usePointWriting'
import type { PointsDeskState } from './usePointsDesk'

type Props = { opened: Opened; state: PointsDeskState; onClose: () => void }

const EMPTY = { title: '', detail: '', tags: [] }

/** What the desk asks for, one thing at a time. */
export const BoardDialogs = ({ opened, state, onClose }: Props) => {
  const { t } = useDeskTranslation()
  const { create, update } = usePointWriting(state, onClose)
  const { current, points, place, selected } = state
  const point = points.find(({ id }) => id === place.point)
  const chosen = selected.size || 1

  if (opened === 'help') return <DeskKeyHelp onClose={onClose} />
  if (opened === 'assign' && current) {
    return (
      <AssignDialog
        heading={t('points:desk.assignHeading', { count: chosen })}
        comment={current.id}
        onClose={onClose}
        onAssign={({ id, label, state: pointState }) => {
          onClose()
          void state.toggle({ id, title: label, state: pointState ?? 'open', disposition: null })
        }}
      />
    )
  }
  if (opened === 'campaign' && current?.campaign) {
    return (
      <CampaignDialog
        comment={current.id}
        campaign={current.campaign.id}
        count={current.campaign.members}
        onDone={state.renewQuietly}
        onClose={onClose}
      />
    )
  }
  if (opened === 'make') {
    return (
      <Dialog heading={t('points:desk.make')} onClose={onClose}>
        <PointForm
          initial={EMPTY}
          label={t('points:desk.makeConfirm')}
          onConfirm={create}
          onCancel={onClose}
        />
      </Dialog>
    )
  }
  if (!point) return null
  if (opened === 'edit') {
    return (
      <Dialog heading={t('points:desk.edit')} onClose={onClose}>
        <PointForm
          initial={{ title: point.title, detail: point.detail ?? '', tags: point.tags }}
          label={t('points:desk.save')}
          onConfirm={(words) => update(point, words)}
          onCancel={onClose}
        />
      </Dialog>
    )
  }
  if (opened === 'merge') return <MergeDialog point={point} state={state} onClose={onClose} />
  if (opened === 'split') return <SplitDialog point={point} state={state} onClose={onClose} />
  return null
}
