import { deliveryLabels, toldLabels } from '../../shared/deliveryStates.ts'
import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the page of a webhook says below its form. */
const webhookWords = {
  title: { en: 'Deliveries', ar: 'الإرسالات' },
  lead: {
    en: 'What it was told, and what it answered. Failed ones are tried again for a day; each keeps its id, so that a receiver can tell a repetition.',
    ar: 'ما أُرسل إليه وما أجاب به. تُعاد المحاولة عند الفشل مدة يوم، ويحتفظ كل إرسال بمعرّفه ليتعرف المستقبِل على التكرار.',
  },
  saveFirst: {
    en: 'Save it first; then make its secret here and try it.',
    ar: 'احفظه أولاً، ثم أنشئ السر هنا وجرّبه.',
  },
  ping: { en: 'Send a ping', ar: 'إرسال تجربة' },
  newSecret: { en: 'New secret', ar: 'سر جديد' },
  askSecret: { en: 'Make a new secret?', ar: 'إنشاء سر جديد؟' },
  askSecretText: {
    en: 'Everything from now on is signed with it. The receiver refuses what it gets until it knows the new one.',
    ar: 'يُوقَّع به كل ما يُرسل من الآن. يرفض المستقبِل ما يصله حتى يعرف السر الجديد.',
  },
  make: { en: 'Make it', ar: 'إنشاء' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  shownTitle: { en: 'Copy the secret now', ar: 'انسخ السر الآن' },
  shownText: {
    en: 'It is shown only this once. The receiver needs it to know that a message is yours.',
    ar: 'لا يظهر إلا هذه المرة. يحتاجه المستقبِل ليتحقق من أن الرسالة منكم.',
  },
  copy: { en: 'Copy', ar: 'نسخ' },
  copied: { en: 'Copied', ar: 'تم النسخ' },
  kept: { en: 'I have kept it', ar: 'لقد حفظته' },
  show: { en: 'Show', ar: 'عرض' },
  all: { en: 'All', ar: 'الكل' },
  when: { en: 'When', ar: 'الوقت' },
  what: { en: 'What', ar: 'الموضوع' },
  state: { en: 'State', ar: 'الحالة' },
  answer: { en: 'Last answer', ar: 'آخر رد' },
  actions: { en: 'Actions', ar: 'الإجراءات' },
  pingEvent: toldLabels.ping,
  workflowEvent: toldLabels.workflow,
  ...deliveryLabels,
  next: { en: 'next try {when}', ar: 'المحاولة التالية {when}' },
  tries: { en: 'Tries: {count}', ar: 'المحاولات: {count}' },
  took: { en: '{ms} ms', ar: '{ms} م.ث' },
  noAnswer: { en: 'None yet', ar: 'لا رد بعد' },
  again: { en: 'Send again', ar: 'إعادة الإرسال' },
  againThis: { en: 'Send again: {what}, {when}', ar: 'إعادة الإرسال: {what}، {when}' },
  none: { en: 'Nothing was sent yet.', ar: 'لم يُرسل شيء بعد.' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  newer: { en: 'Newer', ar: 'الأحدث' },
  older: { en: 'Older', ar: 'الأقدم' },
  page: { en: 'Page {page} of {pages}', ar: 'الصفحة {page} من {pages}' },
} as const satisfies Record<string, Text>

export const webhookSpeaker = speakerFor(webhookWords)
