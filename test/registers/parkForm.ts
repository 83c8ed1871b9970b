/** A form of the register of parks as somebody would fill it in. */
export const parkForm = {
  name: '海口示范跨境电商产业园',
  nameEn: '',
  contactName: '符小妹',
  contactPhone: '13800000123',
  contactEmail: 'park@mail.example',
  operator: '海口示范园区运营有限公司',
  unifiedCode: '91460108MA5T00037X',
  address: '海口市示范大道1号',
  level: 'county',
  floorArea: '36000',
  enterprises: '48',
  tradeVolume: '',
  services: ['customs', 'warehousing'],
  introduction: '园区简介。',
  county: '460100',
}
