import type { Text } from '../text.ts'

/** Reading a request, sending it twice, and what is not ready to answer. */
export const requests = {
  MALFORMED_BODY: {
    en: 'The request body could not be read: {reason}.',
    ar: 'تعذرت قراءة محتوى الطلب: {reason}.',
  },
  MALFORMED_QUERY: {
    en: 'The query parameter "{name}" has the value "{value}"; expected: {expected}.',
    ar: 'معامل الاستعلام «{name}» قيمته «{value}»، والمتوقع: {expected}.',
  },
  VALIDATION_FAILED: {
    en: 'The following fields are not valid: {fields}.',
    ar: 'الحقول التالية غير صالحة: {fields}.',
  },
  REQUEST_TOO_LARGE: {
    en: 'The request is larger than the {limit} allowed here.',
    ar: 'حجم الطلب يتجاوز الحد المسموح به وهو {limit}.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    en: 'The content type "{type}" is not accepted here; expected: {expected}.',
    ar: 'نوع المحتوى «{type}» غير مقبول هنا، والمتوقع: {expected}.',
  },
  METHOD_NOT_ALLOWED: {
    en: '{method} is not offered at this address; allowed: {allowed}.',
    ar: 'الطريقة {method} غير متاحة على هذا العنوان، والمتاح: {allowed}.',
  },
  TOO_MANY_ITEMS: {
    en: '{count} items were sent; at most {limit} are allowed at once.',
    ar: 'أُرسل {count} من العناصر، والحد الأعلى في المرة الواحدة {limit}.',
  },
  TOO_MANY_STREAMS: {
    en: 'You have {limit} streams open already. Please close one, or ask for the list from time to time.',
    ar: 'لديك {limit} قناة مفتوحة بالفعل. يرجى إغلاق إحداها أو طلب القائمة من حين لآخر.',
  },
  STREAMS_FULL: {
    en: 'No more streams can be opened here at the moment. Please try again shortly, or ask for the list from time to time.',
    ar: 'لا يمكن فتح قنوات أخرى هنا حالياً. يرجى المحاولة بعد قليل أو طلب القائمة من حين لآخر.',
  },
  RATE_LIMITED: {
    en: 'Too many requests. Please try again in {seconds} seconds.',
    ar: 'عدد الطلبات كبير. يرجى المحاولة بعد {seconds} ثانية.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This Idempotency-Key was already used for a different request.',
    ar: 'سبق استخدام مفتاح Idempotency-Key هذا مع طلب مختلف.',
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    en: 'The Idempotency-Key must have 1 to {limit} printable characters.',
    ar: 'يجب أن يتكون مفتاح Idempotency-Key من 1 إلى {limit} من المحارف القابلة للطباعة.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    en: 'A request with this Idempotency-Key is still being worked on. Please try again shortly.',
    ar: 'لا يزال طلب بمفتاح Idempotency-Key نفسه قيد التنفيذ. يرجى المحاولة بعد قليل.',
  },
  MAINTENANCE: {
    en: 'Maintenance: {message}',
    ar: 'صيانة: {message}',
  },
  NOT_READY: {
    en: 'The system is not ready to answer: {parts}.',
    ar: 'النظام غير جاهز للإجابة: {parts}.',
  },
  INTERNAL: {
    en: 'Something went wrong on our side. Please quote the request id {requestId} when you contact us.',
    ar: 'حدث خطأ من جانبنا. يرجى ذكر رقم الطلب {requestId} عند التواصل معنا.',
  },
} as const satisfies Record<string, Text>
