import { describe, expect, it } from 'vitest'

import { standingOf } from '../../src/livestream/streamers/standing'
import type { StandingFile } from '../../src/livestream/streamers/standing'

const TODAY = '2026-11-27'

const day = (text: string) => `${text}T04:00:00.000Z`

const trained = { trainedOn: day('2026-06-01'), firstTrainedOn: day('2026-06-01') }

const said = (file: StandingFile) =>
  standingOf(file, TODAY).map(({ code, day: on, urgency }) => [code, on, urgency].join(' '))

describe('what is to be known of a streamer', () => {
  it.each<[string, StandingFile, string[]]>([
    ['never trained', {}, ['untrained  overdue']],
    ['trained and not heard yet', trained, ['trained 2026-06-01 calm']],
    [
      'trained before the first broadcast',
      { ...trained, firstBroadcastAt: day('2026-06-01') },
      ['trained-first 2026-06-01 calm'],
    ],
    [
      'trained after it',
      { ...trained, firstBroadcastAt: day('2026-05-31') },
      ['trained-late 2026-06-01 overdue'],
    ],
    [
      'trained in time, once, long ago',
      {
        trainedOn: day('2025-11-26'),
        firstTrainedOn: day('2025-11-26'),
        firstBroadcastAt: day('2026-01-01'),
      },
      ['trained-first 2025-11-26 calm', 'training-old 2025-11-26 overdue'],
    ],
    [
      'without a licence for medicine',
      { ...trained, topic: 'medicine' },
      ['trained 2026-06-01 calm', 'licence-missing  overdue'],
    ],
    [
      'with a licence that ended yesterday',
      { ...trained, topic: 'law', licenceNumber: 'L1', licenceUntil: day('2026-11-26') },
      ['trained 2026-06-01 calm', 'licence-over 2026-11-26 overdue'],
    ],
    [
      'with a licence that ends in thirty days',
      { ...trained, topic: 'law', licenceNumber: 'L1', licenceUntil: day('2026-12-27') },
      ['trained 2026-06-01 calm', 'licence-ends 2026-12-27 soon'],
    ],
    [
      'with a licence that ends in thirty-one',
      { ...trained, topic: 'law', licenceNumber: 'L1', licenceUntil: day('2026-12-28') },
      ['trained 2026-06-01 calm', 'licence-valid 2026-12-28 calm'],
    ],
    [
      'with a licence without an end',
      { ...trained, topic: 'law', licenceNumber: 'L1' },
      ['trained 2026-06-01 calm', 'licence-open  calm'],
    ],
    ['not verified', { ...trained, state: 'draft' }, ['trained 2026-06-01 calm', 'verify-never  soon']],
    [
      'verified for months',
      { ...trained, state: 'verified', verifyBy: day('2027-05-01') },
      ['trained 2026-06-01 calm', 'verify-by 2027-05-01 calm'],
    ],
    [
      'to be verified within a fortnight',
      { ...trained, state: 'verified', verifyBy: day('2026-12-11') },
      ['trained 2026-06-01 calm', 'verify-by 2026-12-11 soon'],
    ],
    [
      'lapsed',
      { ...trained, state: 'lapsed', verifyBy: day('2026-11-20') },
      ['trained 2026-06-01 calm', 'verify-lapsed 2026-11-20 overdue'],
    ],
    ['gone', { ...trained, state: 'ended' }, ['trained 2026-06-01 calm']],
  ])('%s', (_who, file, facts) => {
    expect(said(file)).toEqual(facts)
  })
})
