import type { Setting } from '../../payload-types'

/** The first deployment: Hainan. */
export const settings = {
  zoneName: '中国（海南）跨境电子商务综合试验区',
  zoneNameEn: 'China (Hainan) Cross-Border E-Commerce Comprehensive Pilot Zone',
  department: '海南省商务厅',
  departmentEn: 'Hainan Provincial Department of Commerce',
  privacyContact: '0898-00000100，privacy@desk.example（演示）',
  provinceName: '海南',
  registryAgency: 'hainan-commerce',
  retentionMonths: 24,
  numberSeries: [
    { kind: 'enterprises', series: '琼跨备' },
    { kind: 'service-providers', series: '琼商服认' },
    { kind: 'trademark-stations', series: '琼商标站' },
    { kind: 'parks', series: '琼商园认' },
    { kind: 'livestream-bases', series: '琼商播认' },
    { kind: 'selection-centres', series: '琼商选认' },
    { kind: 'talent-awards', series: '琼商才' },
    { kind: 'credit-decisions', series: '琼商信' },
    { kind: 'letters', series: '琼商函' },
  ],
} satisfies Partial<Setting>
