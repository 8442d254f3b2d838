import { say, type Locale, type Text } from '../../shared/text.ts'

/** What the comments of a transaction say. `{name}` is filled in. */
const words = {
  reply: { en: 'Reply', ar: 'رد' },
  replyTo: { en: 'Reply to {name}', ar: 'رد على {name}' },
  writeReply: { en: 'Write a reply', ar: 'اكتب ردًا' },
  replies: { en: 'Replies', ar: 'الردود' },
  edit: { en: 'Edit', ar: 'تعديل' },
  editThis: { en: 'Edit your comment', ar: 'عدّل تعليقك' },
  saveEdit: { en: 'Save changes', ar: 'حفظ التعديل' },
  minutesLeft: { en: 'can be edited for {minutes} more minutes', ar: 'يمكن تعديله خلال {minutes} دقيقة' },
  lastMinute: { en: 'can be edited for less than a minute', ar: 'يمكن تعديله لأقل من دقيقة' },
  edited: { en: 'edited', ar: 'عُدّل' },
  editedAt: { en: 'Edited {at}', ar: 'عُدّل في {at}' },
  showEdits: { en: 'edited – show what it said before', ar: 'عُدّل – عرض النص السابق' },
  hideEdits: { en: 'Hide what it said before', ar: 'إخفاء النص السابق' },
  until: { en: 'until {at}', ar: 'حتى {at}' },
  replyInternal: { en: 'Add internal reply', ar: 'إضافة رد داخلي' },
  replyExternal: { en: 'Send reply to the client', ar: 'إرسال الرد إلى العميل' },
  addReply: { en: 'Add reply', ar: 'إضافة رد' },
  stays: { en: 'Replies to an internal comment are internal.', ar: 'الرد على تعليق داخلي يكون داخليًا.' },
  mentionsShown: { en: 'The client will see who is mentioned: {names}.', ar: 'سيرى العميل من تمت الإشارة إليهم: {names}.' },
  filesInternal: { en: 'Internal files cannot go to the client: {names}.', ar: 'لا تُرسل الملفات الداخلية إلى العميل: {names}.' },
  filesVisible: { en: 'The client can already see: {names}. They cannot hang on an internal comment.', ar: 'يرى العميل بالفعل: {names}، ولا ترفق بتعليق داخلي.' },
  showFiles: { en: 'Show them to the client', ar: 'إظهارها للعميل' },
  hideFiles: { en: 'Hide them from the client', ar: 'إخفاؤها عن العميل' },
  attach: { en: 'Attach files', ar: 'إرفاق ملفات' },
  attached: { en: 'Attached files', ar: 'الملفات المرفقة' },
  takeOff: { en: 'Take {name} off', ar: 'إزالة {name}' },
  uploading: { en: 'Files are on their way…', ar: 'الملفات قيد الرفع…' },
  sendKey: { en: '{key} sends', ar: '{key} للإرسال' },
  people: { en: 'People who can be mentioned', ar: 'الأشخاص الذين يمكن الإشارة إليهم' },
  found: { en: '{count} people; arrow keys choose, Enter mentions', ar: '{count} أشخاص، الأسهم للاختيار وEnter للإشارة' },
  foundNobody: { en: 'Nobody by that name reads this', ar: 'لا أحد بهذا الاسم يطلع على هذا' },
  mentionHint: { en: 'type @ to mention somebody', ar: 'اكتب @ للإشارة إلى شخص' },
  theClient: { en: 'Client', ar: 'العميل' },
  waits: { en: 'waits for its virus scan', ar: 'بانتظار فحص الفيروسات' },
} as const satisfies Record<string, Text>

export type CommentWord = keyof typeof words
export type SpeakComments = (word: CommentWord, params?: Record<string, string | number>) => string

/** Says them in one language. */
export function commentsSpeaker(locale: Locale): SpeakComments {
  return (word, params = {}) => say(words[word], locale).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
