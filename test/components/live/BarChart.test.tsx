import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { BarChart } from '../../../src/components/live/BarChart'

const columns = [
  { label: '2026Q1', parts: { none: 88 } },
  { label: '2026Q2', parts: { none: 91 } },
]

const render = (says?: 'latest') =>
  renderToStaticMarkup(
    <BarChart
      title="入驻率（%）"
      time="期间"
      tableLabel="查看数据表"
      columns={columns}
      series={[{ key: 'none', label: '入驻率（%）' }]}
      says={says}
    />,
  )

const legendOf = (markup: string) => /<ul.*?<\/ul>/.exec(markup)?.[0].replace(/<[^>]*>/g, '')

describe('the legend of a chart', () => {
  it('adds up what happened', () => {
    expect(legendOf(render())).toBe('入驻率（%） 179')
  })

  it('says of a level how it stands last, and when that was', () => {
    expect(legendOf(render('latest'))).toBe('入驻率（%） 91 2026Q2')
    expect(render('latest')).toContain('aria-label="入驻率（%） · 91"')
  })
})
