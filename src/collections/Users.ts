import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { changeInTurn } from '../access/accountSessions'
import { isSystemAdmin, mayGrantRolesTo } from '../access/accounts'
import { staffActorOf } from '../access/actor'
import { ROLES } from '../access/roles'
import { askForPassword } from '../endpoints/askForPassword'
import { checkPasswordReset, recordPasswordReset } from '../hooks/recordPasswordReset'
import { refreshBorrowers } from '../hooks/refreshBorrowers'
import { refuseDisabledAccount } from '../hooks/refuseDisabledAccount'
import { refuseFirstRegistration } from '../hooks/refuseFirstRegistration'
import { refuseForeignSignIn } from '../hooks/refuseForeignSignIn'
import { limitSignIn, uncountSignIn } from '../hooks/limitSignIn'
import { noteSignIn, refuseSignIn } from '../hooks/refuseSignIn'
import { refuseWeakPassword } from '../hooks/refuseWeakPassword'
import { mailFirstLink, setFirstPassword } from '../hooks/setFirstPassword'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf, LOCALES } from '../i18n'
import { options } from './fields'
import { SLUGS } from './slugs'

const MINUTES = 60

/**
 * Accounts 用户: the only auth collection. The system administrator keeps accounts, the security administrator grants
 * roles; nobody grants themselves anything.
 */
export const Users: CollectionConfig = {
  slug: SLUGS.users,
  labels: { singular: labelOf('fields:users.singular'), plural: labelOf('fields:users.plural') },
  // 等保 2.0 level 3: lock after failed logins, idle timeout.
  auth: {
    maxLoginAttempts: 5,
    lockTime: 30 * MINUTES * 1000,
    tokenExpiration: 30 * MINUTES,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: (process.env.SITE_URL ?? '').startsWith('https:') },
  },
  access: {
    ...accessTo(SLUGS.users),
    admin: ({ req }) => Boolean(req.user && staffActorOf(req.user).roles.length > 0),
    unlock: ({ req }) => isSystemAdmin({ req }),
  },
  endpoints: [askForPassword],
  lockDocuments: false,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'agency', 'disabled'],
    group: labelOf('admin:groups.governance'),
  },
  hooks: {
    beforeOperation: [changeInTurn, noteSignIn, refuseFirstRegistration, checkPasswordReset, limitSignIn],
    beforeValidate: [refuseForeignSignIn, refuseWeakPassword, setFirstPassword],
    beforeLogin: [refuseDisabledAccount],
    afterLogin: [recordPasswordReset, uncountSignIn],
    afterChange: [refreshBorrowers, recordEdit, mailFirstLink],
    afterError: [refuseSignIn],
  },
  fields: [
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      label: labelOf('fields:users.email'),
      access: { update: isSystemAdmin },
    },
    {
      // Payload's own, asked for with a new account unless a field of this name says that nobody enters it then.
      name: 'password',
      type: 'text',
      virtual: true,
      hidden: true,
      access: { create: nobody },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 60,
      saveToJWT: true,
      label: labelOf('fields:users.name'),
      access: { update: isSystemAdmin },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: options(ROLES, 'fields:roles'),
      label: labelOf('fields:users.roles'),
      access: { create: () => false, update: mayGrantRolesTo },
    },
    {
      name: 'agency',
      type: 'relationship',
      relationTo: SLUGS.agencies,
      label: labelOf('fields:common.agency'),
      access: { update: isSystemAdmin },
    },
    {
      name: 'counties',
      type: 'relationship',
      relationTo: SLUGS.counties,
      hasMany: true,
      label: labelOf('fields:users.counties'),
      access: { create: () => false, update: mayGrantRolesTo },
    },
    {
      // Kept by the database itself from the delegations (trigger users_keep_loans), whoever writes the row.
      name: 'lent',
      type: 'json',
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'language',
      type: 'select',
      options: options(LOCALES, 'fields:users.languages'),
      label: labelOf('fields:users.language'),
      admin: { description: labelOf('fields:users.languageHelp') },
    },
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      label: labelOf('fields:users.disabled'),
      access: { update: isSystemAdmin },
    },
  ],
}
