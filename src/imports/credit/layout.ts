import type { ImportColumn, Layout } from '../header'

const column = (
  name: string,
  [zh, en]: readonly [readonly string[], readonly string[]],
  { required = true, width }: { required?: boolean; width?: number } = {},
): ImportColumn => ({ name, required, headers: { zh, en }, width })

/** Columns of a list of credit records, as agencies send them 信用信息归集表. */
export const CREDIT_LAYOUT: Layout = [
  column(
    'unifiedCode',
    [
      ['统一社会信用代码', '信用代码', '社会信用代码', '主体代码'],
      ['Unified social credit code', 'Unified code', 'Credit code'],
    ],
    { width: 24 },
  ),
  column('kind', [
    ['记录类别', '类别', '信息类别'],
    ['Kind', 'Kind of record'],
  ]),
  column(
    'severity',
    [
      ['失信程度', '程度', '严重程度'],
      ['Severity', 'Gravity'],
    ],
    { required: false },
  ),
  column('months', [
    ['留存（公示）月数', '月数', '公示月数', '留存月数', '公示期限（月）'],
    ['Months', 'Months it stands'],
  ]),
  column(
    'facts',
    [
      ['事实', '主要事实', '失信事实', '守信事实', '违法事实'],
      ['Facts', 'Fact'],
    ],
    { width: 60 },
  ),
  column(
    'basis',
    [
      ['依据', '认定依据', '法律依据', '处理依据'],
      ['Basis', 'Legal basis'],
    ],
    { width: 48 },
  ),
  column(
    'authority',
    [
      ['认定机关', '决定机关', '处罚机关', '作出机关'],
      ['Authority', 'Decided by'],
    ],
    { required: false, width: 24 },
  ),
  column(
    'documentNumber',
    [
      ['文书编号', '文号', '决定书文号', '文书号'],
      ['Document number', 'Document no.'],
    ],
    { required: false, width: 24 },
  ),
  column('decidedOn', [
    ['认定日期', '决定日期', '作出日期', '日期'],
    ['Decided on', 'Date of decision', 'Date'],
  ]),
]
