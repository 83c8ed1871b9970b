type Step = { act: string; by: string; reason?: string; input?: Record<string, string> }

type Row = {
  code: string
  daysAgo: number
  by: string
  data: Record<string, unknown>
  steps: readonly Step[]
}

const SUBMITTED: Step[] = [{ act: 'submit', by: 'haikou' }]

const CONFIRMED: Step[] = [...SUBMITTED, { act: 'confirm', by: 'registrar', reason: '事实清楚，依据充分。' }]

const breach = (data: Record<string, unknown>) => ({
  kind: 'breach',
  basis: '《中国（海南）跨境电子商务综合试验区备案管理规定（示范文本）》第十二条',
  authority: '海口市商务局',
  ...data,
})

const honour = (data: Record<string, unknown>) => ({
  kind: 'honour',
  months: 24,
  basis: '《跨境电商守信主体激励办法（示范文本）》第五条',
  authority: '海南省商务厅',
  ...data,
})

/** Credit records of fictional enterprises: in publicity, kept, on their way, and over. */
export const creditRecords: readonly Row[] = [
  {
    code: '91460107MA6X00219W',
    daysAgo: 200,
    by: 'haikou',
    data: honour({
      facts: '连续两年按期报送经营数据，主动公开质量承诺并全部兑现。',
      documentNumber: '琼商信〔2026〕3号',
    }),
    steps: CONFIRMED,
  },
  {
    code: '91460107MA6X00227P',
    daysAgo: 150,
    by: 'haikou',
    data: breach({
      severity: 'ordinary',
      months: 12,
      facts: '未按期报送2026年第一季度海外仓经营数据，经两次书面催告仍未改正。',
      documentNumber: '海商信〔2026〕7号',
    }),
    steps: CONFIRMED,
  },
  {
    code: '91460107MA6X00235J',
    daysAgo: 90,
    by: 'haikou',
    data: breach({
      severity: 'serious',
      months: 24,
      facts: '提供虚假的海关注册登记材料申请备案变更，被查实。',
      documentNumber: '海商信〔2026〕11号',
    }),
    steps: CONFIRMED,
  },
  {
    code: '91460107MA6X00243D',
    daysAgo: 30,
    by: 'haikou',
    data: breach({
      severity: 'minor',
      months: 3,
      facts: '变更经营地址后逾期十五日申报，已补办。',
      documentNumber: '海商信〔2026〕15号',
    }),
    steps: CONFIRMED,
  },
  {
    code: '91460107MA6X002518',
    daysAgo: 4,
    by: 'haikou',
    data: breach({
      severity: 'ordinary',
      months: 6,
      facts: '年度核验时填报的从业人员数与社保缴纳记录不符。',
      documentNumber: '海商信〔2026〕18号',
    }),
    steps: SUBMITTED,
  },
  {
    code: '91460107MA6X0026X0',
    daysAgo: 400,
    by: 'haikou',
    data: breach({
      severity: 'ordinary',
      months: 6,
      facts: '未按承诺时间补交仓储场地消防验收材料。',
      documentNumber: '海商信〔2025〕31号',
    }),
    steps: [...CONFIRMED, { act: 'end', by: 'deadline' }],
  },
]

/** Commitments: running, kept, and broken. Days from today to the day they are to be performed by. */
export const commitments: readonly (Row & { performInDays: number })[] = [
  {
    code: '91460107MA6X00227P',
    daysAgo: 20,
    by: 'haikou',
    performInDays: 12,
    data: { type: 'credit-repair', text: '承诺在期限内补报全部欠报数据，建立月度报送制度并指定专人负责。' },
    steps: [],
  },
  {
    code: '91460107MA6X002780',
    daysAgo: 120,
    by: 'haikou',
    performInDays: 60,
    data: { type: 'papers-later', text: '承诺在六个月内补交海外仓租赁合同的公证件。' },
    steps: [{ act: 'mark-performed', by: 'haikou', reason: '公证件已补交，核验无误。' }],
  },
  {
    code: '91460107MA6X00286T',
    daysAgo: 80,
    by: 'haikou',
    performInDays: 5,
    data: { type: 'instead-of-proof', text: '承诺出口农产品均取得检验检疫证明，并留存两年备查。' },
    steps: [
      {
        act: 'mark-broken',
        by: 'haikou',
        reason: '抽查的三批货物中，一批未能提供检验检疫证明。',
        input: { severity: 'minor' },
      },
    ],
  },
]

/** What a registrar made of the grades the rule proposed, by code. */
export const gradeSteps: readonly { code: string; steps: readonly Step[] }[] = [
  { code: '91460107MA6X00219W', steps: [{ act: 'confirm', by: 'registrar' }] },
  { code: '91460107MA6X00227P', steps: [{ act: 'confirm', by: 'registrar' }] },
  { code: '91460107MA6X00235J', steps: [{ act: 'confirm', by: 'registrar' }] },
]

/** One draw from beginning to end, and one whose seed has just been fixed. */
export const draws: readonly { title: string; daysAgo: number; steps: readonly Step[] }[] = [
  {
    title: '2026年第四季度海口市备案企业双随机抽查（第一批）',
    daysAgo: 6,
    steps: [
      { act: 'announce', by: 'registrar' },
      { act: 'freeze', by: 'registrar' },
      { act: 'draw', by: 'approver', input: { calledNumber: '4162053' } },
      { act: 'publish', by: 'registrar' },
    ],
  },
  {
    title: '2026年第四季度海口市备案企业双随机抽查（第二批）',
    daysAgo: 1,
    steps: [{ act: 'announce', by: 'registrar' }],
  },
]
