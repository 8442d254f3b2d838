import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { mayOpenAdmin } from '../../access/mayOpenAdmin.ts'
import { nobody } from '../../access/nobody.ts'
import { readableUsers } from '../../access/readableUsers.ts'
import { selfOrAdmin } from '../../access/selfOrAdmin.ts'
import { userEndpoints } from '../../endpoints/users/index.ts'
import { auditUsers } from '../../hooks/auditUsers.ts'
import { endSessionsOfChangedUser, notePassword } from '../../hooks/endSessionsOfChangedUser.ts'
import { closePayloadReset } from '../../hooks/closePayloadReset.ts'
import { guardCredentials } from '../../hooks/guardCredentials.ts'
import { guardStatus } from '../../hooks/guardStatus.ts'
import { guardUserFields } from '../../hooks/guardUserFields.ts'
import { hideSessions } from '../../hooks/hideSessions.ts'
import { lockRow } from '../../hooks/lockRow.ts'
import { endSessionOnLogout, keepRefreshableSession, lockUserForRefresh } from '../../hooks/lockUserForAuth.ts'
import { meByApiKey } from '../../hooks/meByApiKey.ts'
import { refuseInactiveLogin } from '../../hooks/refuseInactiveLogin.ts'
import { refuseLoginPastSecondFactor } from '../../hooks/refuseLoginPastSecondFactor.ts'
import { renewForBrowser } from '../../hooks/renewForBrowser.ts'
import { tellAboutAccount } from '../../hooks/tellAboutAccount.ts'
import { callerOf } from '../../platform/caller.ts'
import { accountLabels } from '../../shared/accountStates.ts'
import { slugs } from '../../shared/slugs.ts'
import { bearerStrategy } from '../../users/bearerStrategy.ts'

/** What Payload keeps of passwords, locks and sessions. Its own definitions let a person read their sessions. */
const secrets: Field[] = [
  { name: 'resetPasswordToken', type: 'text', hidden: true, access: { create: nobody, read: nobody, update: nobody } },
  { name: 'resetPasswordExpiration', type: 'date', hidden: true, access: { create: nobody, read: nobody, update: nobody } },
  { name: 'loginAttempts', type: 'number', hidden: true, access: { create: nobody, read: nobody, update: nobody } },
  { name: 'lockUntil', type: 'date', hidden: true, access: { create: nobody, read: nobody, update: nobody } },
  {
    name: 'sessions',
    type: 'array',
    access: { create: nobody, read: nobody, update: nobody },
    fields: [
      { name: 'id', type: 'text', required: true },
      { name: 'createdAt', type: 'date' },
      { name: 'expiresAt', type: 'date', required: true },
    ],
  },
]

const adminField: FieldAccess = ({ req }) => callerOf(req)?.role === 'admin'

const minutes = 60
const msPerMinute = 60_000

/** Everybody who signs in: staff and clients. */
export function createUsersCollection(options: { secureCookies: boolean }): CollectionConfig {
  return {
    slug: slugs.users,
    labels: { singular: { en: 'User', ar: 'مستخدم' }, plural: { en: 'Users', ar: 'المستخدمون' } },
    auth: {
      depth: 0,
      useSessions: true,
      strategies: [bearerStrategy],
      // How long a cookie may live at most; the token in it ends after the idle time of the settings.
      tokenExpiration: 24 * 60 * minutes,
      maxLoginAttempts: 5,
      lockTime: 30 * msPerMinute,
      cookies: { secure: options.secureCookies, sameSite: 'Lax' },
    },
    access: {
      admin: mayOpenAdmin,
      create: isAdmin,
      read: readableUsers,
      update: selfOrAdmin,
      delete: nobody,
      readVersions: isAdmin,
      unlock: isAdmin,
    },
    admin: {
      useAsTitle: 'name',
      hideAPIURL: true,
      defaultColumns: ['name', 'email', 'role', 'status', 'departments', 'lastSignInAt'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      listSearchableFields: ['name', 'email', 'company'],
      components: {
        beforeListTable: ['mdc-tracker/rsc#UsersTools'],
        edit: { beforeDocumentControls: ['mdc-tracker/rsc#AuditOfUserLink'] },
      },
    },
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    // Payload saves many at once from what it read before, without a lock: a role or a session of a moment ago would
    // come back. Many accounts are changed by POST /users/bulk, one after another.
    disableBulkEdit: true,
    defaultPopulate: { name: true, email: true, role: true },
    hooks: {
      beforeOperation: [closePayloadReset, lockRow(slugs.users), lockUserForRefresh],
      beforeValidate: [guardUserFields, guardStatus, guardCredentials, notePassword],
      beforeLogin: [refuseInactiveLogin, refuseLoginPastSecondFactor],
      me: [meByApiKey],
      afterLogout: [endSessionOnLogout],
      refresh: [renewForBrowser],
      afterRefresh: [keepRefreshableSession],
      afterChange: [auditUsers, endSessionsOfChangedUser, tellAboutAccount],
      afterRead: [hideSessions],
    },
    endpoints: userEndpoints,
    fields: [
      // Payload's own fields, closed to everybody: neither read, nor asked for in `where`, nor sorted by
      // (hash and salt are hidden by Payload and may not be declared).
      ...secrets,
      { name: 'head', type: 'ui', admin: { components: { Field: 'mdc-tracker/rsc#AccountHead' }, disableListColumn: true } },
      { name: 'name', type: 'text', required: true, maxLength: 120, label: { en: 'Name', ar: 'الاسم' } },
      {
        name: 'role',
        type: 'select',
        required: true,
        index: true,
        saveToJWT: true,
        defaultValue: 'client',
        label: { en: 'Role', ar: 'الدور' },
        options: [
          { value: 'client', label: { en: 'Client', ar: 'عميل' } },
          { value: 'editor', label: { en: 'Editor', ar: 'محرر' } },
          { value: 'admin', label: { en: 'Administrator', ar: 'مدير النظام' } },
        ],
        admin: { position: 'sidebar' },
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        index: true,
        defaultValue: 'active',
        label: { en: 'Account', ar: 'حالة الحساب' },
        options: Object.entries(accountLabels).map(([value, label]) => ({ value, label })),
        // Decided by the buttons in the head, which ask for a reason where one is needed.
        admin: {
          position: 'sidebar',
          components: { Cell: 'mdc-tracker/rsc#AccountStateCell' },
          condition: (_data, _siblings, { operation }) => operation === 'create',
        },
      },
      {
        name: 'departments',
        type: 'relationship',
        relationTo: slugs.departments,
        hasMany: true,
        label: { en: 'Departments', ar: 'الأقسام' },
        admin: { position: 'sidebar', components: { Cell: 'mdc-tracker/rsc#DepartmentsCell' } },
      },
      {
        name: 'locale',
        type: 'select',
        required: true,
        defaultValue: 'en',
        label: { en: 'Language', ar: 'اللغة' },
        options: [
          { value: 'en', label: 'English' },
          { value: 'ar', label: 'العربية' },
        ],
        admin: { position: 'sidebar' },
      },
      {
        type: 'row',
        fields: [
          { name: 'phone', type: 'text', maxLength: 30, label: { en: 'Phone', ar: 'الهاتف' } },
          { name: 'company', type: 'text', maxLength: 255, label: { en: 'Company', ar: 'الشركة' } },
        ],
      },
      {
        name: 'registrationNumber',
        type: 'text',
        maxLength: 30,
        label: { en: 'National or commercial registration number', ar: 'رقم الهوية أو السجل التجاري' },
      },
      { name: 'security', type: 'ui', admin: { components: { Field: 'mdc-tracker/rsc#AccountPanels' }, disableListColumn: true } },
      {
        name: 'statusReason',
        type: 'textarea',
        maxLength: 1000,
        label: { en: 'Why rejected or deactivated', ar: 'سبب الرفض أو التعطيل' },
        access: { create: adminField, read: adminField },
        // The head of the page shows it, and its dialogs ask for it.
        admin: { hidden: true, description: { en: 'The applicant is told the reason of a rejection.', ar: 'يُبلّغ مقدم الطلب بسبب الرفض.' } },
      },
      {
        name: 'lastSignInAt',
        type: 'date',
        label: { en: 'Last sign-in', ar: 'آخر دخول' },
        access: { create: nobody, read: adminField, update: nobody },
        admin: {
          position: 'sidebar',
          readOnly: true,
          date: { pickerAppearance: 'dayAndTime' },
          components: { Cell: 'mdc-tracker/rsc#LastSignInCell' },
          condition: (_data, _siblings, { operation }) => operation !== 'create',
        },
      },
      { name: 'passwordChangedAt', type: 'date', hidden: true, access: { create: nobody, read: nobody, update: nobody } },
      {
        name: 'legalHold',
        type: 'checkbox',
        defaultValue: false,
        label: { en: 'Legal hold', ar: 'حجز قانوني' },
        access: { read: adminField },
        admin: {
          position: 'sidebar',
          description: {
            en: 'While set, the personal data of this account cannot be erased and its audit entries are kept.',
            ar: 'ما دام مفعّلاً لا يمكن محو البيانات الشخصية لهذا الحساب وتبقى قيود تدقيقه محفوظة.',
          },
        },
      },
      {
        name: 'erasedAt',
        type: 'date',
        label: { en: 'Personal data erased', ar: 'تاريخ محو البيانات الشخصية' },
        access: { create: nobody, update: nobody, read: adminField },
        admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.['erasedAt']) },
      },
    ],
  }
}
