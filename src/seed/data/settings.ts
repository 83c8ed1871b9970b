/** The first deployment: Hainan. */
export const settings = {
  zoneName: '中国（海南）跨境电子商务综合试验区',
  zoneNameEn: 'China (Hainan) Cross-Border E-Commerce Comprehensive Pilot Zone',
  department: '海南省商务厅',
  departmentEn: 'Hainan Provincial Department of Commerce',
  privacyContact: '0898-00000100，privacy@desk.example（演示）',
  retentionMonths: 24,
}
