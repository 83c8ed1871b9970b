import type { DeskKeys } from '../useDeskKeys'
import type { PointRow } from '../../points/findPoints'
import type { PointsDeskState } from './usePointsDesk'

export type Opened = 'assign' | 'make' | 'campaign' | 'split' | 'merge' | 'edit' | 'help'

type Context = {
  state: PointsDeskState
  /** As they stand on the shelf. */
  points: readonly PointRow[]
  open: (dialog: Opened) => void
  focusSearch: () => void
}

/** Digits give the comment one of the first nine points, or take it away again. */
const digits = ({ state, points }: Context): DeskKeys =>
  Object.fromEntries(
    points
      .slice(0, 9)
      .map((point, index) => [
        String(index + 1),
        state.desk.mayGroup ? () => void state.toggle(point) : undefined,
      ]),
  )

/** The keys of the points desk as it stands; those that mean nothing now do nothing. */
export const deskKeys = (context: Context): DeskKeys => {
  const { state, open, focusSearch } = context
  const { current, desk, place, points, suggestions } = state
  const [best] = suggestions
  const point = points.find(({ id }) => id === place.point)
  const mayChange = desk.mayMakePoints && point?.state === 'open'
  const ifAny = (possible: unknown, key: () => void) => (possible ? key : undefined)
  return {
    ...digits(context),
    j: () => state.step(1),
    k: () => state.step(-1),
    n: () => state.stepClause(1),
    p: () => state.stepClause(-1),
    x: ifAny(current, () => current && state.select(current.id)),
    v: ifAny(!place.point, () => state.go({ view: place.view === 'open' ? 'all' : 'open' })),
    y: ifAny(
      best,
      () =>
        best && void state.toggle({ id: best.point, title: best.title, state: 'open', disposition: null }),
    ),
    r: ifAny(best, () => best && void state.refuse(best.point)),
    a: ifAny(current && desk.mayGroup, () => open('assign')),
    c: ifAny(desk.mayMakePoints, () => open('make')),
    g: ifAny(current?.campaign && desk.mayGroup, () => open('campaign')),
    s: ifAny(mayChange, () => open('split')),
    m: ifAny(mayChange, () => open('merge')),
    t: ifAny(mayChange, () => open('edit')),
    Escape: ifAny(place.point, () => state.go({})),
    '/': focusSearch,
    '?': () => open('help'),
  }
}
