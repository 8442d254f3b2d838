import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the page about work in the background says. */
export const queueWords = {
  title: { en: 'Work in the background', ar: 'الأعمال في الخلفية' },
  intro: {
    en: 'What is done after somebody pressed a button: mails, notifications, imports, scans. The figures follow by themselves.',
    ar: 'ما يُنجز بعد أن يضغط أحدهم زرًا: الرسائل والإشعارات والاستيراد والفحص. تتحدث الأرقام تلقائيًا.',
  },
  adminsOnly: { en: 'The queues are for administrators.', ar: 'طوابير المهام للمسؤولين فقط.' },
  worker: { en: 'A worker is connected.', ar: 'عامل المهام متصل.' },
  noWorker: {
    en: 'No worker is connected: nothing is done until one is started again.',
    ar: 'لا يوجد عامل مهام متصل، ولن يُنجز شيء حتى يُشغَّل من جديد.',
  },
  live: { en: 'Follow the figures', ar: 'متابعة الأرقام' },
  asOf: { en: 'As of {time}', ar: 'حتى {time}' },
  telling: { en: 'Telling people', ar: 'إبلاغ الأشخاص' },
  jobs: { en: 'Jobs', ar: 'المهام' },
  idle: { en: 'Nothing to do in the last hour: {count}', ar: 'بلا عمل في الساعة الأخيرة: {count}' },
  notices: { en: 'Happenings to judge', ar: 'أحداث قيد الفرز' },
  noticesHint: { en: 'who may hear of them', ar: 'من يحق له العلم بها' },
  email: { en: 'Mails', ar: 'رسائل البريد' },
  inApp: { en: 'Notifications in the application', ar: 'الإشعارات داخل النظام' },
  what: { en: 'What', ar: 'العمل' },
  waiting: { en: 'Waiting', ar: 'بالانتظار' },
  later: { en: 'For later', ar: 'لاحقًا' },
  laterHint: { en: 'next tries, quiet hours, digests', ar: 'محاولات تالية وساعات هدوء وملخصات' },
  running: { en: 'In work', ar: 'قيد التنفيذ' },
  failed: { en: 'Failed', ar: 'فشلت' },
  oldest: { en: 'Oldest waits', ar: 'أقدم انتظار' },
  done: { en: 'Done in the last hour', ar: 'المنجز في الساعة الأخيرة' },
  doneSpoken: { en: '{total} done in the last hour; by five minutes: {parts}', ar: 'أُنجز {total} في الساعة الأخيرة، كل خمس دقائق: {parts}' },
  seconds: { en: '{count} s', ar: '{count} ث' },
  minutes: { en: '{count} min', ar: '{count} د' },
  hours: { en: '{count} h', ar: '{count} س' },
  days: { en: '{count} d', ar: '{count} يوم' },
  showFailed: { en: 'Failed jobs: {name}', ar: 'المهام الفاشلة: {name}' },
  lookAtFailedOf: { en: 'Look at failed jobs: {name}', ar: 'عرض المهام الفاشلة: {name}' },
  lookAtFailed: { en: 'Look', ar: 'عرض' },
  failedIntro: {
    en: 'Given up after all tries; what each said last. One more try is made of those you send again.',
    ar: 'توقفت بعد كل المحاولات، مع آخر ما قالته كل منها. تُجرى محاولة أخرى لما تعيد إرساله.',
  },
  tries: { en: 'Tries: {count}', ar: 'المحاولات: {count}' },
  noReason: { en: 'It gave no reason.', ar: 'لم تذكر سببًا.' },
  more: { en: '{count} more are not shown.', ar: '{count} أخرى غير معروضة.' },
  again: { en: 'Try again', ar: 'إعادة المحاولة' },
  againThis: { en: 'Try again: {when}', ar: 'إعادة المحاولة: {when}' },
  allAgain: { en: 'Try all again', ar: 'إعادة محاولة الكل' },
  close: { en: 'Close', ar: 'إغلاق' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  noneFailed: { en: 'None is left.', ar: 'لم يبق شيء.' },
  toLog: { en: 'Failed mails in the delivery log', ar: 'الرسائل الفاشلة في سجل الإرسال' },
  toLogShort: { en: 'Delivery log', ar: 'سجل الإرسال' },
  alertFailed: { en: 'Mails that could not be sent: {count}.', ar: 'رسائل تعذر إرسالها: {count}.' },
  alertSlow: { en: 'Mails wait longer than they should: {count}, the oldest for {age}.', ar: 'رسائل تنتظر أكثر مما ينبغي: {count}، أقدمها منذ {age}.' },
  look: { en: 'Look', ar: 'عرض' },
} as const satisfies Record<string, Text>

export type QueueWord = keyof typeof queueWords
export type QueueSpeak = ReturnType<typeof queueSpeaker>
export const queueSpeaker = speakerFor(queueWords)
