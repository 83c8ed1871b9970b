/** 直播间运营者、直播营销人员服务机构、平台经营者. 直播电商监督管理办法 art 2. */
export const OPERATOR_KINDS = ['operator', 'agency', 'platform'] as const

export type OperatorKind = (typeof OPERATOR_KINDS)[number]
