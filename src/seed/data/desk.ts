/** Views the leads of the department have shared with it, by address. */
export const sharedViews = [
  {
    by: 'registrar',
    list: 'enterprises',
    name: '待备案、无人承办',
    address: 'queue=province-filing&assignee=none',
  },
  { by: 'registrar', list: 'enterprises', name: '海口市企业', address: 'queue=all&county=460100' },
  { by: 'reviewer', list: 'parks', name: '升级会审', address: 'queue=promotion' },
] as const

/** A head of division is away for a week, and a colleague stands in. */
export const delegation = {
  from: 'reviewer',
  to: 'editor2',
  roles: ['reviewer'],
  days: 7,
  reason: '带队赴境外参加展会，处室审核事项由吴清澜代为办理。',
} as const
