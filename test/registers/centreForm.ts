/** A form of the register of selection centres as somebody would fill it in. */
export const centreForm = {
  name: '海口示范跨境电商选品中心',
  nameEn: '',
  contactName: '符小妹',
  contactPhone: '13800000123',
  contactEmail: 'centre@mail.example',
  operator: '海口示范选品运营有限公司',
  unifiedCode: '91460108MA5T00037X',
  address: '海口市示范大道2号',
  exhibitionArea: '3600',
  suppliers: '48',
  goods: '热带水果、咖啡、日用品',
  introduction: '选品中心简介。',
  county: '460100',
}
