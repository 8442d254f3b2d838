import type { Text } from '../text.ts'

/** Settings, working calendars, messages to many. */
export const office = {
  SETTING_INVALID: {
    en: 'The setting "{setting}" has the value "{value}"; expected: {expected}.',
    ar: 'الإعداد «{setting}» قيمته «{value}»، والمتوقع: {expected}.',
  },
  FEATURE_OFF: {
    en: '{feature} is turned off in the settings.',
    ar: 'تم إيقاف {feature} من الإعدادات.',
  },
  MESSAGE_OVER: {
    en: 'This message was already sent or stopped.',
    ar: 'أُرسلت هذه الرسالة أو أُوقفت من قبل.',
  },
  CALENDAR_IN_USE: {
    en: 'The calendar "{calendar}" is named by version {version} of the workflow "{workflow}", so it cannot be deleted.',
    ar: 'التقويم «{calendar}» مستخدم في النسخة {version} من سير العمل «{workflow}» ولا يمكن حذفه.',
  },
  CALENDAR_OF_SETTINGS: {
    en: 'The calendar of the office is described by its settings; change it there.',
    ar: 'تقويم المكتب تحدده الإعدادات، ويُعدل من هناك.',
  },
  FEED_NOT_READ: {
    en: 'The holiday feed could not be read: {reason}',
    ar: 'تعذرت قراءة تقويم العطلات: {reason}',
  },
  UNKNOWN_CALENDAR: {
    en: 'There is no working calendar "{key}".',
    ar: 'لا يوجد تقويم عمل بالمفتاح «{key}».',
  },
} as const satisfies Record<string, Text>
