/** A form of the register of trademark stations as somebody would fill it in. */
export const stationForm = {
  name: '海口示范商标品牌指导站',
  nameEn: '',
  contactName: '符小妹',
  contactPhone: '13800000321',
  contactEmail: 'station@mail.example',
  operator: '海口示范知识产权服务中心',
  unifiedCode: '52460100MJP000021L',
  address: '海口市示范大道9号',
  services: ['registration', 'training'],
  advisers: '4',
  servicePhone: '0898-66000000',
  openingHours: '工作日 9:00—17:30',
  introduction: '指导站简介。',
  county: '460100',
}
