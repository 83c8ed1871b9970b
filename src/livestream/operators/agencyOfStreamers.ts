import type { Field, StaticLabel } from 'payload'

import { SLUGS } from '../../collections/slugs'

/**
 * Which 直播营销人员服务机构 (MCN) manages a room or a streamer: an operator of that kind, and of no other.
 * 直播电商监督管理办法 art 2.
 */
export const agencyOfStreamersField = (label: (name: string) => StaticLabel): Field => ({
  name: 'agencyOfStreamers',
  type: 'relationship',
  relationTo: SLUGS.liveOperators,
  index: true,
  filterOptions: { kind: { equals: 'agency' } },
  label: label('agencyOfStreamers'),
})
