import type { Text } from '../text.ts'

/** The rules of the office for a transaction: steps, approvals, people, dates, comments. */
export const transactions = {
  UNKNOWN_STATUS: {
    en: '"{status}" is not a status of the workflow "{workflow}"; its statuses are: {statuses}.',
    ar: '«{status}» ليست من حالات سير العمل «{workflow}»، وحالاته هي: {statuses}.',
  },
  UNKNOWN_TRANSITION: {
    en: 'A transaction cannot go from "{from}" to "{to}"; from "{from}" it can go to: {allowed}.',
    ar: 'لا يمكن نقل المعاملة من «{from}» إلى «{to}»، والمتاح من «{from}»: {allowed}.',
  },
  TRANSITION_NOT_ALLOWED_FOR_ROLE: {
    en: '"{transition}" (from "{from}" to "{to}") may be done by: {roles}. Your role is: {role}.',
    ar: '«{transition}» (من «{from}» إلى «{to}») متاح لـ: {roles}. ودورك: {role}.',
  },
  FINAL_STATE: {
    en: 'The transaction is "{status}", which is final; its status cannot change any more.',
    ar: 'المعاملة في حالة «{status}» وهي حالة نهائية، ولا يمكن تغييرها.',
  },
  COMMENT_REQUIRED: {
    en: '"{transition}" needs a comment that gives the reason.',
    ar: 'يتطلب «{transition}» تعليقاً يوضح السبب.',
  },
  REASON_REQUIRED: {
    en: 'Please give a reason.',
    ar: 'يرجى ذكر السبب.',
  },
  FIELDS_REQUIRED: {
    en: '"{transition}" needs these fields to be filled first: {fields}.',
    ar: 'يتطلب «{transition}» تعبئة الحقول التالية أولاً: {fields}.',
  },
  ATTACHMENT_REQUIRED: {
    en: '"{transition}" needs at least one attachment.',
    ar: 'يتطلب «{transition}» إرفاق ملف واحد على الأقل.',
  },
  SELF_APPROVAL: {
    en: '"{transition}" must be done by somebody other than the person who submitted the transaction.',
    ar: 'يجب أن يقوم بـ«{transition}» شخص غير الذي قدّم المعاملة.',
  },
  CREATOR_FORBIDDEN: {
    en: '"{transition}" must be done by somebody other than the person who created the transaction.',
    ar: 'يجب أن يقوم بـ«{transition}» شخص غير الذي أنشأ المعاملة.',
  },
  CONDITION_NOT_MET: {
    en: '"{transition}" is not possible now: {reason}',
    ar: 'لا يمكن تنفيذ «{transition}» الآن: {reason}',
  },
  CONDITION_BROKEN: {
    en: 'The condition of "{place}" could not be computed ({reason}). Please tell an administrator.',
    ar: 'تعذر حساب شرط «{place}» ({reason}). يرجى إبلاغ مدير النظام.',
  },
  TIMER_PASSED: {
    en: 'The time for "{timer}" has passed: the transaction is now "{status}".',
    ar: 'انقضى وقت «{timer}»، والمعاملة الآن في حالة «{status}».',
  },
  NOBODY_TO_ASSIGN: {
    en: 'The assignment "{assignment}" finds nobody who is active and fits.',
    ar: 'لا تجد قاعدة الإسناد «{assignment}» أي شخص نشط ومناسب.',
  },
  COMMENT_EDIT_OVER: {
    en: 'A comment can be edited for {minutes} minutes; that time is over.',
    ar: 'يمكن تعديل التعليق خلال {minutes} دقيقة من كتابته، وقد انقضت.',
  },
  NOT_DELETED: {
    en: 'Transaction {reference} is not deleted, so there is nothing to restore.',
    ar: 'المعاملة {reference} غير محذوفة، فلا شيء لاستعادته.',
  },
  FOLLOW_UP_WITHOUT_WORKFLOW: {
    en: 'This orders a follow-up on the workflow "{workflow}", which has no published version. Please tell an administrator.',
    ar: 'يتطلب هذا إنشاء معاملة متابعة على سير العمل «{workflow}» وليس له نسخة منشورة. يرجى إبلاغ مدير النظام.',
  },
  FOLLOW_UPS_WITHOUT_END: {
    en: 'The workflow "{workflow}" orders follow-ups of follow-ups without an end; {limit} at once are the most. Please tell an administrator.',
    ar: 'ينشئ سير العمل «{workflow}» معاملات متابعة متسلسلة بلا نهاية، والحد الأعلى {limit} دفعة واحدة. يرجى إبلاغ مدير النظام.',
  },
  COMPLETED_CANNOT_BE_DELETED: {
    en: 'Transaction {reference} is completed and cannot be deleted.',
    ar: 'المعاملة {reference} مكتملة ولا يمكن حذفها.',
  },
  DUE_DATE_PAST: {
    en: 'The due date {date} is before today ({today}).',
    ar: 'تاريخ الاستحقاق {date} سابق لتاريخ اليوم ({today}).',
  },
  ASSIGNEE_NOT_STAFF: {
    en: 'A transaction can only be assigned to an active editor or administrator; {assignee} is not one.',
    ar: 'لا تُسند المعاملة إلا إلى محرر أو مدير نظام نشط، و{assignee} ليس كذلك.',
  },
  CLIENT_NOT_CLIENT: {
    en: 'The client of a transaction must be a user with the role client; {client} is not one.',
    ar: 'يجب أن يكون عميل المعاملة مستخدماً بدور عميل، و{client} ليس كذلك.',
  },
} as const satisfies Record<string, Text>
