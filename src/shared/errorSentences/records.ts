import type { Text } from '../text.ts'

/** What any record says: not yours, not there, in use, changed meanwhile, the right door. */
export const records = {
  FORBIDDEN: {
    en: 'You are not allowed to do this.',
    ar: 'ليس لديك صلاحية للقيام بهذا الإجراء.',
  },
  FIELD_FORBIDDEN: {
    en: 'You are not allowed to set the field "{field}".',
    ar: 'ليس لديك صلاحية لتعديل الحقل «{field}».',
  },
  NOT_FOUND: {
    en: 'Nothing was found here that you may see.',
    ar: 'لم يُعثر هنا على شيء يمكنك الاطلاع عليه.',
  },
  CONFLICT: {
    en: 'This conflicts with what is stored: {reason}.',
    ar: 'يتعارض هذا مع البيانات المحفوظة: {reason}.',
  },
  IN_USE: {
    en: '"{name}" is used by {count} records and cannot be deleted; deactivate it instead.',
    ar: '«{name}» مستخدم في {count} من السجلات ولا يمكن حذفه، ويمكن إيقافه بدلاً من ذلك.',
  },
  STALE_REV: {
    en: 'Someone changed this record in the meantime: you saw version {seen}, it is now version {current}.',
    ar: 'تم تعديل هذا السجل في هذه الأثناء: اطلعت على الإصدار {seen} والإصدار الحالي هو {current}.',
  },
  REV_MALFORMED: {
    en: 'The version "{value}" cannot be read; expected a whole number, as in If-Match: "7".',
    ar: 'تعذرت قراءة رقم الإصدار «{value}»، والمتوقع عدد صحيح مثل: If-Match: "7".',
  },
  USE_STATUS_ENDPOINT: {
    en: 'The status is not edited directly; use POST /transactions/{id}/status.',
    ar: 'لا تُعدّل الحالة مباشرة، استخدم POST /transactions/{id}/status.',
  },
  USE_ASSIGN_ENDPOINT: {
    en: 'The assignee is not edited directly; use POST /transactions/{id}/assign.',
    ar: 'لا يُعدّل المسند إليه مباشرة، استخدم POST /transactions/{id}/assign.',
  },
  USE_DELETE_WITH_REASON: {
    en: 'A transaction is deleted with a reason; use DELETE /transactions/{id} with { "reason": "…" }.',
    ar: 'تُحذف المعاملة مع ذكر السبب، استخدم DELETE /transactions/{id} مع { "reason": "…" }.',
  },
  USE_PASSWORD_ENDPOINT: {
    en: 'Your own password is changed with the current one; use POST /auth/change-password.',
    ar: 'تُغيّر كلمة مرورك بذكر الكلمة الحالية، استخدم POST /auth/change-password.',
  },
  USE_EMAIL_ENDPOINT: {
    en: 'An email address is changed with your password and confirmed from the new address; use POST {path}.',
    ar: 'يُغيّر البريد الإلكتروني بذكر كلمة مرورك ويؤكَّد من العنوان الجديد، استخدم POST {path}.',
  },
} as const satisfies Record<string, Text>
