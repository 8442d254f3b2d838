import { eventTypeLabels, fieldLabel } from '../events/index.ts'
import { roleLabels, isRole } from '../shared/roles.ts'
import { settingGroups } from '../shared/settings.ts'
import type { SettingGroup } from '../shared/settings/setting.ts'
import type { Text } from '../shared/text.ts'
import type { ActorKind, AuditOutcome } from './entry.ts'

export const outcomeLabels: Record<AuditOutcome, Text> = {
  done: { en: 'Done', ar: 'تم' },
  refused: { en: 'Refused', ar: 'مرفوض' },
  failed: { en: 'Failed', ar: 'فشل' },
}

export const actorKindLabels: Record<ActorKind, Text> = {
  person: { en: 'Person', ar: 'شخص' },
  job: { en: 'Job', ar: 'مهمة' },
  system: { en: 'System', ar: 'النظام' },
  anonymous: { en: 'Not signed in', ar: 'غير مسجل الدخول' },
}

const actions: Readonly<Record<string, Text>> = {
  ...eventTypeLabels,
  filePurged: { en: 'Content of a deleted file removed', ar: 'إزالة محتوى ملف محذوف' },
  fileDownloaded: { en: 'File downloaded', ar: 'تنزيل ملف' },
  fileScanFailed: { en: 'Virus scan failed', ar: 'تعذر فحص الفيروسات' },
  fileScanAsked: { en: 'New virus scan asked for', ar: 'طلب فحص فيروسات جديد' },
  quarantineDeleted: { en: 'Content deleted from quarantine', ar: 'حذف محتوى من الحجر' },
  jobsRetried: { en: 'Failed jobs tried again', ar: 'إعادة محاولة مهام فاشلة' },
  filePreviewed: { en: 'File looked at', ar: 'معاينة ملف' },
  recordCreated: { en: 'Record created', ar: 'إنشاء سجل' },
  recordUpdated: { en: 'Record changed', ar: 'تعديل سجل' },
  recordDeleted: { en: 'Record deleted', ar: 'حذف سجل' },
  listExported: { en: 'List exported', ar: 'تصدير قائمة' },
  analyticsExported: { en: 'Analytics exported', ar: 'تصدير التحليلات' },
  auditExported: { en: 'Audit log exported', ar: 'تصدير سجل التدقيق' },
  auditPurged: { en: 'Old audit entries removed', ar: 'إزالة قيود تدقيق قديمة' },
  personErased: { en: 'Personal data erased', ar: 'محو البيانات الشخصية' },
  historyImported: { en: 'Event of an imported history', ar: 'حدث من سجل مستورد' },
  historyRemoved: { en: 'Imported history removed', ar: 'إزالة سجل مستورد' },
  scheduleStopped: { en: 'Report schedule stopped', ar: 'إيقاف جدولة تقرير' },
  reportOrdered: { en: 'Report ordered', ar: 'طلب تقرير' },
  reportCancelled: { en: 'Report taken back', ar: 'إلغاء طلب تقرير' },
  reportDownloaded: { en: 'Report downloaded', ar: 'تنزيل تقرير' },
  reportForgotten: { en: 'File of an old report removed', ar: 'إزالة ملف تقرير قديم' },
  importFileDownloaded: { en: 'Import file downloaded', ar: 'تنزيل ملف استيراد' },
  passwordChanged: { en: 'Password changed', ar: 'تغيير كلمة المرور' },
  passwordReset: { en: 'Password set by a link', ar: 'تعيين كلمة المرور برابط' },
  passwordResetRequested: { en: 'Password link asked for', ar: 'طلب رابط كلمة المرور' },
  registrationRequested: { en: 'Registration asked for', ar: 'طلب تسجيل' },
  emailChangeRequested: { en: 'Change of email asked for', ar: 'طلب تغيير البريد' },
  emailVerified: { en: 'Email address confirmed', ar: 'تأكيد البريد الإلكتروني' },
  notificationPreferencesChanged: { en: 'Notification preferences changed', ar: 'تغيير تفضيلات الإشعارات' },
  mailResent: { en: 'Mail sent again', ar: 'إعادة إرسال رسالة' },
  mailCancelled: { en: 'Mail taken back', ar: 'إلغاء رسالة' },
  bounceForgotten: { en: 'Address is tried again', ar: 'إعادة المحاولة مع عنوان' },
  sessionEnded: { en: 'Session ended', ar: 'إنهاء جلسة' },
  sessionsEnded: { en: 'Sessions ended', ar: 'إنهاء الجلسات' },
  accountUnlocked: { en: 'Account unlocked', ar: 'فتح قفل حساب' },
  'apiKey.created': { en: 'API key made', ar: 'إنشاء مفتاح برمجي' },
  'apiKey.renamed': { en: 'API key renamed', ar: 'تغيير اسم مفتاح برمجي' },
  'apiKey.revoked': { en: 'API key revoked', ar: 'إلغاء مفتاح برمجي' },
  'google.linked': { en: 'Google account linked', ar: 'ربط حساب Google' },
  'google.linkAsked': { en: 'Link to a Google account asked for', ar: 'طلب ربط حساب Google' },
  'secondFactor.turnedOn': { en: 'Second factor turned on', ar: 'تفعيل التحقق بخطوتين' },
  'secondFactor.replaced': { en: 'Second factor replaced', ar: 'استبدال التحقق بخطوتين' },
  'secondFactor.turnedOff': { en: 'Second factor turned off', ar: 'إيقاف التحقق بخطوتين' },
  'secondFactor.reset': { en: 'Second factor reset', ar: 'إعادة تعيين التحقق بخطوتين' },
  'secondFactor.refused': { en: 'Second factor refused', ar: 'رفض رمز التحقق بخطوتين' },
  'secondFactor.recoveryCodeUsed': { en: 'Recovery code used', ar: 'استخدام رمز استرداد' },
  'secondFactor.recoveryCodesRenewed': { en: 'Recovery codes renewed', ar: 'تجديد رموز الاسترداد' },
  'webhook.sentAgain': { en: 'Webhook delivery sent again', ar: 'إعادة إرسال إلى خطاف ويب' },
  'webhook.secretRenewed': { en: 'Webhook secret renewed', ar: 'تجديد سر خطاف ويب' },
  reportGenerated: { en: 'Report made', ar: 'إعداد تقرير' },
}

/** Every action there is a name for, for the filter. */
export const actionNames = Object.keys(actions)

/** What people call an action; one nobody named yet is read from its own words. */
export function actionLabel(action: string): Text {
  const words = action.replace(/[._-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  const plain = words.charAt(0).toUpperCase() + words.slice(1)
  return (Object.hasOwn(actions, action) ? actions[action] : undefined) ?? { en: plain, ar: plain }
}

export const entityLabels: Readonly<Record<string, Text>> = {
  transactions: { en: 'Transaction', ar: 'معاملة' },
  users: { en: 'User', ar: 'مستخدم' },
  attachments: { en: 'File', ar: 'ملف' },
  comments: { en: 'Comment', ar: 'تعليق' },
  imports: { en: 'Import', ar: 'استيراد' },
  reports: { en: 'Report', ar: 'تقرير' },
  'report-definitions': { en: 'Custom report', ar: 'تقرير مخصص' },
  'report-schedules': { en: 'Report schedule', ar: 'جدولة تقرير' },
  'report-templates': { en: 'Report template', ar: 'قالب تقرير' },
  settings: { en: 'Settings', ar: 'الإعدادات' },
  workflows: { en: 'Workflow', ar: 'سير عمل' },
  'workflow-versions': { en: 'Workflow version', ar: 'إصدار سير عمل' },
  'transaction-types': { en: 'Transaction type', ar: 'نوع معاملة' },
  categories: { en: 'Category', ar: 'تصنيف' },
  departments: { en: 'Department', ar: 'قسم' },
  'audit-logs': { en: 'Audit log', ar: 'سجل التدقيق' },
  'transaction-history': { en: 'History', ar: 'سجل المعاملة' },
  calendars: { en: 'Calendar', ar: 'تقويم العمل' },
  'email-templates': { en: 'Email template', ar: 'قالب رسالة' },
  'notification-rules': { en: 'Notification rule', ar: 'قاعدة إشعار' },
  notifications: { en: 'Notification', ar: 'إشعار' },
  delegations: { en: 'Delegation', ar: 'تفويض' },
  'api-keys': { en: 'API key', ar: 'مفتاح برمجي' },
  deliveries: { en: 'Mail', ar: 'رسالة' },
  webhooks: { en: 'Webhook', ar: 'خطاف ويب' },
  'qr-codes': { en: 'QR code', ar: 'رمز استجابة' },
  queues: { en: 'Queue', ar: 'طابور مهام' },
  api: { en: 'API', ar: 'الواجهة البرمجية' },
  graphql: { en: 'GraphQL', ar: 'GraphQL' },
}

export function entityLabel(entity: string): Text {
  return (Object.hasOwn(entityLabels, entity) ? entityLabels[entity] : undefined) ?? { en: entity, ar: entity }
}

const fields: Readonly<Record<string, Text>> = {
  name: { en: 'Name', ar: 'الاسم' },
  email: { en: 'Email', ar: 'البريد الإلكتروني' },
  role: { en: 'Role', ar: 'الدور' },
  phone: { en: 'Phone', ar: 'الهاتف' },
  company: { en: 'Company', ar: 'الشركة' },
  registrationNumber: { en: 'Registration number', ar: 'رقم الهوية أو السجل التجاري' },
  departments: { en: 'Departments', ar: 'الأقسام' },
  locale: { en: 'Language', ar: 'اللغة' },
  legalHold: { en: 'Legal hold', ar: 'حجز قانوني' },
  reason: { en: 'Reason', ar: 'السبب' },
  comment: { en: 'Comment', ar: 'تعليق' },
  reference: { en: 'Transaction number', ar: 'رقم المعاملة' },
  source: { en: 'Source', ar: 'المصدر' },
  importId: { en: 'Import', ar: 'الاستيراد' },
  transactionId: { en: 'Transaction', ar: 'المعاملة' },
  attachmentId: { en: 'File number', ar: 'رقم الملف' },
  commentId: { en: 'Comment number', ar: 'رقم التعليق' },
  fileName: { en: 'File', ar: 'الملف' },
  sha256: { en: 'SHA-256', ar: 'بصمة الملف' },
  clientVisible: { en: 'Shown to the client', ar: 'ظاهر للعميل' },
  internal: { en: 'Internal', ar: 'داخلي' },
  attempted: { en: 'Attempted', ar: 'المحاولة' },
  code: { en: 'Code', ar: 'الرمز' },
  times: { en: 'Times', ar: 'عدد المرات' },
  examples: { en: 'For example', ar: 'أمثلة' },
  format: { en: 'Format', ar: 'الصيغة' },
  count: { en: 'Rows', ar: 'الصفوف' },
  outcome: { en: 'Outcome', ar: 'النتيجة' },
  imported: { en: 'Imported', ar: 'مستوردة' },
  skipped: { en: 'Skipped', ar: 'متخطاة' },
  failed: { en: 'With errors', ar: 'بها أخطاء' },
  removed: { en: 'Removed', ar: 'محذوفة' },
  nameEn: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' },
  nameAr: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' },
  key: { en: 'Key', ar: 'المفتاح' },
  active: { en: 'In use', ar: 'قيد الاستخدام' },
  order: { en: 'Order', ar: 'الترتيب' },
  columns: { en: 'Columns', ar: 'الأعمدة' },
  filters: { en: 'Filters', ar: 'عوامل التصفية' },
  entries: { en: 'Entries', ar: 'القيود' },
  firstBatch: { en: 'First batch', ar: 'أول دفعة' },
  lastBatch: { en: 'Last batch', ar: 'آخر دفعة' },
  originalReference: { en: 'Copied from', ar: 'منسوخة من' },
  originalId: { en: 'Original', ar: 'الأصل' },
  address: { en: 'Address', ar: 'العنوان' },
  events: { en: 'Events', ar: 'الأحداث' },
  language: { en: 'Language', ar: 'اللغة' },
  madeFor: { en: 'Made for', ar: 'أُعد لـ' },
  owner: { en: 'Owner', ar: 'المالك' },
  definition: { en: 'How it is built', ar: 'طريقة بنائه' },
  description: { en: 'Description', ar: 'الوصف' },
  sharedWith: { en: 'Shared with', ar: 'مشترك مع' },
  report: { en: 'Report', ar: 'التقرير' },
  asked: { en: 'What was asked', ar: 'المطلوب' },
  template: { en: 'Template', ar: 'القالب' },
  timing: { en: 'When it runs', ar: 'موعد التنفيذ' },
  at: { en: 'At', ar: 'عند الساعة' },
  timeZone: { en: 'Time zone', ar: 'المنطقة الزمنية' },
  people: { en: 'People', ar: 'الأشخاص' },
  roles: { en: 'Roles', ar: 'الأدوار' },
  nextRunAt: { en: 'Next run', ar: 'التنفيذ القادم' },
  lastRunAt: { en: 'Last run', ar: 'آخر تنفيذ' },
  paper: { en: 'Paper', ar: 'اتجاه الورق' },
  body: { en: 'Text', ar: 'النص' },
}

/** What people call a field of an entry: of a record, or a setting by its path. */
export function auditFieldLabel(field: string): Text {
  if (Object.hasOwn(fields, field)) return fields[field]!
  const [group = '', name = ''] = field.split('.')
  const setting = (settingGroups as Record<string, SettingGroup>)[group]?.settings[name]
  return setting ? setting.label : fieldLabel(field)
}

export function roleLabel(role: string): Text {
  return isRole(role) ? roleLabels[role] : { en: role, ar: role }
}

/** Words that entries hold as codes: why a sign-in failed, where a record came from, why something was denied. */
const codes: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  reason: {
    wrongPassword: { en: 'wrong password', ar: 'كلمة مرور خاطئة' },
    unknownEmail: { en: 'no such account', ar: 'لا يوجد حساب' },
    locked: { en: 'locked', ar: 'مقفل' },
    pending: { en: 'waiting for approval', ar: 'بانتظار الموافقة' },
    rejected: { en: 'rejected', ar: 'مرفوض' },
    deactivated: { en: 'deactivated', ar: 'معطّل' },
    refreshTokenReused: { en: 'a used token was used again', ar: 'أُعيد استخدام رمز مستخدم' },
  },
  source: {
    api: { en: 'API', ar: 'الواجهة البرمجية' },
    form: { en: 'form', ar: 'النموذج' },
    import: { en: 'import', ar: 'استيراد' },
    followUp: { en: 'follow-up', ar: 'متابعة' },
  },
  code: {
    NOT_FOUND: { en: 'hidden or not there', ar: 'مخفي أو غير موجود' },
    FORBIDDEN: { en: 'not allowed', ar: 'غير مسموح' },
    FIELD_FORBIDDEN: { en: 'field not allowed', ar: 'الحقل غير مسموح' },
    TRANSITION_NOT_ALLOWED_FOR_ROLE: { en: 'step not open to this role', ar: 'الخطوة غير متاحة لهذا الدور' },
  },
}

/** What a code in a field says, where it is one we know. */
export function codeLabel(field: string, value: string): Text | null {
  const known = Object.hasOwn(codes, field) ? codes[field]! : {}
  return Object.hasOwn(known, value) ? known[value]! : null
}

const jobs: Readonly<Record<string, Text>> = {
  'imports.import-rows': { en: 'Import', ar: 'الاستيراد' },
  'reports.forget': { en: 'Tidying of old reports', ar: 'تنظيف التقارير القديمة' },
  'reports.make': { en: 'Making of reports', ar: 'إعداد التقارير' },
  'reports.schedules': { en: 'Report schedules', ar: 'جدولة التقارير' },
  'audit.retention': { en: 'Retention of the audit log', ar: 'حفظ سجل التدقيق' },
}

/** What people call a job; one nobody named yet keeps its own name. */
export function jobLabel(job: string): Text {
  return (Object.hasOwn(jobs, job) ? jobs[job] : undefined) ?? { en: job, ar: job }
}
