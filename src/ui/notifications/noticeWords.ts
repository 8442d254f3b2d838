import type { Text } from '../../shared/text.ts'
import { speakerFor } from '../speakerFor.ts'

/** What the bell, its panel and the page of notifications say. */
const noticeWords = {
  title: { en: 'Notifications', ar: 'الإشعارات' },
  bell: { en: 'Notifications, none unread', ar: 'الإشعارات، لا جديد فيها' },
  bellUnread: { en: 'Notifications, {count} unread', ar: 'الإشعارات، غير المقروءة: {count}' },
  unread: { en: 'Unread', ar: 'غير مقروء' },
  all: { en: 'All', ar: 'الكل' },
  onlyUnread: { en: 'Unread', ar: 'غير المقروءة' },
  show: { en: 'Show', ar: 'عرض' },
  event: { en: 'Event', ar: 'الحدث' },
  anyEvent: { en: 'Any event', ar: 'كل الأحداث' },
  markAll: { en: 'Mark all as read', ar: 'تعليم الكل كمقروء' },
  markRead: { en: 'Mark as read', ar: 'تعليم كمقروء' },
  markUnread: { en: 'Mark as unread', ar: 'تعليم كغير مقروء' },
  seeAll: { en: 'All notifications', ar: 'كل الإشعارات' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },
  failed: { en: 'The notifications could not be loaded.', ar: 'تعذر تحميل الإشعارات.' },
  none: { en: 'Nothing here yet', ar: 'لا شيء هنا بعد' },
  noneText: {
    en: 'When something happens to a transaction that concerns you - a new status, a comment, a document, an approval that waits for you - it appears here at once.',
    ar: 'عندما يحدث شيء لمعاملة تخصك، كتغيّر حالتها أو تعليق أو مستند أو موافقة تنتظرك، سيظهر هنا فوراً.',
  },
  noneUnread: { en: 'Everything is read', ar: 'قرأت كل شيء' },
  noneUnreadText: { en: 'What is new appears here at once.', ar: 'كل جديد يظهر هنا فوراً.' },
  noneSuch: { en: 'Nothing of this kind', ar: 'لا شيء من هذا النوع' },
  arrived: { en: 'New notification: {title}', ar: 'إشعار جديد: {title}' },
  arrivedMany: { en: '{count} new notifications', ar: 'إشعارات جديدة: {count}' },
  select: { en: 'Select: {title}', ar: 'تحديد: {title}' },
  selectAll: { en: 'Select all on this page', ar: 'تحديد كل ما في الصفحة' },
  selected: { en: '{count} selected', ar: 'المحدد: {count}' },
  clear: { en: 'Clear', ar: 'مسح' },
  clearRead: { en: 'Clear those I have read', ar: 'مسح ما قرأته' },
  clearTitle: { en: 'Clear {count} notifications?', ar: 'مسح الإشعارات المحددة ({count})؟' },
  clearReadTitle: { en: 'Clear all notifications you have read?', ar: 'مسح كل الإشعارات التي قرأتها؟' },
  clearText: { en: 'They are removed for good. The transactions themselves stay as they are.', ar: 'تُزال نهائياً. أما المعاملات نفسها فتبقى كما هي.' },
  cancel: { en: 'Cancel', ar: 'إلغاء' },
  newer: { en: 'Newer', ar: 'الأحدث' },
  older: { en: 'Older', ar: 'الأقدم' },
  page: { en: 'Page {page} of {pages}', ar: 'الصفحة {page} من {pages}' },
  tryAgain: { en: 'Try again', ar: 'حاول مرة أخرى' },
} as const satisfies Record<string, Text>

export type NoticeWord = keyof typeof noticeWords

/** Says them in one language, `{name}` filled in. */
export const noticeSpeaker = speakerFor<NoticeWord>(noticeWords)
