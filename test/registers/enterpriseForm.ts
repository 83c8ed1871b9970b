/** A form of the enterprise register as somebody would fill it in. */
export const enterpriseForm = {
  name: '海南椰风跨境电商有限公司',
  nameEn: 'Hainan Yefeng Cross-Border E-Commerce Co., Ltd.',
  contactName: '符小妹',
  contactPhone: '13800000123',
  contactEmail: 'office@yefeng.example',
  unifiedCode: '91460105MA5T00010T',
  kinds: ['merchant'],
  supervisionCodes: ['9610', '9810'],
  legalRepresentative: '王阿海',
  address: '海口市秀英区滨海大道1号',
  website: '',
  business: '热带水果制品出口东南亚。',
  county: '460100',
}
