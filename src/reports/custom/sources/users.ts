import { roles } from '../../../shared/roles.ts'
import { slugs } from '../../../shared/slugs.ts'
import type { Source } from './field.ts'
import { choice, computed, plain } from './fieldMakers.ts'

/** Everybody with an account, for administrators alone. What they sign in with is not among the fields. */
export const users: Source = {
  slug: slugs.users,
  table: 'users',
  rows: { en: 'People', ar: 'المستخدمون' },
  roles: ['admin'],
  date: 'createdAt',
  countsTransactions: true,
  reference: { sql: 's.email', joins: [] },
  usual: ['name', 'email', 'role', 'account', 'lastSignInAt'],
  joins: {},
  fields: {
    name: plain('text', { en: 'Name', ar: 'الاسم' }, 's.name', 26, { path: 'name' }),
    email: plain('code', { en: 'Email', ar: 'البريد الإلكتروني' }, 's.email', 30, { path: 'email' }),
    role: choice({ en: 'Role', ar: 'الدور' }, 's.role', 'roles', roles, 14, { path: 'role' }),
    account: choice({ en: 'Account', ar: 'حالة الحساب' }, 's.status', 'accounts', ['pending', 'active', 'rejected', 'deactivated'], 18, { path: 'status' }),
    departments: computed(
      'text', { en: 'Departments', ar: 'الأقسام' },
      ({ locale }) => `(select string_agg(${locale === 'ar' ? `coalesce(nullif(d.name_ar, ''), d.name_en)` : `coalesce(nullif(d.name_en, ''), d.name_ar)`}, ', ' order by r."order")
        from users_rels r join departments d on d.id = r.departments_id where r.parent_id = s.id and r.path = 'departments')`, 24,
      { path: 'departments', shownOnly: true },
    ),
    company: plain('text', { en: 'Company', ar: 'الشركة' }, 's.company', 26, { path: 'company' }),
    phone: plain('code', { en: 'Phone', ar: 'الهاتف' }, 's.phone', 16, { path: 'phone' }),
    registrationNumber: plain('code', { en: 'Registration number', ar: 'رقم الهوية أو السجل التجاري' }, 's.registration_number', 18, { path: 'registrationNumber' }),
    language: choice({ en: 'Language', ar: 'اللغة' }, 's.locale', 'languages', ['en', 'ar'], 12, { path: 'locale' }),
    createdAt: plain('moment', { en: 'Created', ar: 'تاريخ الإنشاء' }, 's.created_at', 17),
    lastSignInAt: plain('moment', { en: 'Last sign-in', ar: 'آخر دخول' }, 's.last_sign_in_at', 17, { path: 'lastSignInAt' }),
    openAssigned: computed(
      'number', { en: 'Open work assigned', ar: 'العمل المفتوح المسند' },
      ({ seenTransactions }) => `(select count(*) from transactions where transactions.assigned_to_id = s.id and transactions.state_kind <> 'final' and (${seenTransactions()}))`, 14,
    ),
    asClient: computed(
      'number', { en: 'Transactions as client', ar: 'المعاملات كعميل' },
      ({ seenTransactions }) => `(select count(*) from transactions where transactions.client_id = s.id and (${seenTransactions()}))`, 14,
    ),
  },
}
