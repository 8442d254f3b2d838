import type { Text } from '../text.ts'

/** Decisions asked of people, and those who decide for others. */
export const approvals = {
  APPROVAL_REQUIRED: {
    en: '"{transition}" is decided by the approval "{approval}"; so far {given} of {needed} have approved.',
    ar: 'يتوقف «{transition}» على الموافقة «{approval}»، وقد وافق حتى الآن {given} من {needed}.',
  },
  NOTHING_TO_APPROVE: {
    en: 'No approval is asked for while the transaction is "{status}".',
    ar: 'لا توجد موافقة مطلوبة والمعاملة في حالة «{status}».',
  },
  NOT_AN_APPROVER: {
    en: '"{approval}" is not asked of you; it is asked of: {approvers}.',
    ar: '«{approval}» غير مطلوبة منك، وهي مطلوبة من: {approvers}.',
  },
  ALREADY_DECIDED: {
    en: 'On "{approval}" this decision was already given; each person and each seat decides once.',
    ar: 'سبق اتخاذ هذا القرار في «{approval}»، ولكل شخص ولكل مقعد قرار واحد.',
  },
  DELEGATION_OVERLAPS: {
    en: 'The approvals of {from} are already with {to} from {start} until {end}; end that delegation first, or choose other times.',
    ar: 'موافقات {from} مفوضة إلى {to} من {start} حتى {end}، يرجى إنهاء ذلك التفويض أولاً أو اختيار وقت آخر.',
  },
  DELEGATION_OVER: {
    en: 'This delegation is already over.',
    ar: 'انتهى هذا التفويض من قبل.',
  },
  APPROVAL_COVERS_OTHER: {
    en: 'The transaction or its files changed since you looked at them; please look again before you decide.',
    ar: 'تغيرت المعاملة أو ملفاتها منذ اطلاعك عليها، يرجى الاطلاع من جديد قبل اتخاذ القرار.',
  },
} as const satisfies Record<string, Text>
