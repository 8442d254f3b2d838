import type { Text } from '../text.ts'

/** Files of transactions: taking them in, versions, scans, previews. */
export const files = {
  FILE_REFUSED: {
    en: 'The file "{name}" was refused: {reason}.',
    ar: 'رُفض الملف «{name}»: {reason}.',
  },
  FILE_TOO_LARGE: {
    en: 'The file "{name}" is larger than {limit}.',
    ar: 'حجم الملف «{name}» يتجاوز {limit}.',
  },
  FILE_NOT_CLEAN: {
    en: 'The file "{name}" cannot be opened: {reason}.',
    ar: 'لا يمكن فتح الملف «{name}»: {reason}.',
  },
  TOO_MANY_FILES: {
    en: 'A transaction has at most {limit} files; this one has {present}, and {added} more were sent.',
    ar: 'الحد الأعلى لملفات المعاملة {limit}، ولهذه المعاملة {present}، وأُرسل {added} إضافية.',
  },
  NO_PREVIEW: {
    en: 'There is no preview "{size}" of the file "{name}".',
    ar: 'لا توجد معاينة «{size}» للملف «{name}».',
  },
  PREVIEW_NOT_READY: {
    en: 'The preview of "{name}" is still being made. Ask again in a moment.',
    ar: 'ما زالت معاينة «{name}» قيد الإعداد، يرجى المحاولة بعد لحظات.',
  },
  NO_MORE_FILES: {
    en: 'No more files can be added to this transaction. Please ask the office.',
    ar: 'لا يمكن إضافة ملفات أخرى إلى هذه المعاملة. يرجى التواصل مع المكتب.',
  },
  NO_FILES_TO_GIVE: {
    en: 'There is no file here that can be downloaded now.',
    ar: 'لا يوجد هنا ملف يمكن تنزيله الآن.',
  },
  NOT_IN_QUARANTINE: {
    en: 'This content does not lie in quarantine any more. Somebody released or deleted it meanwhile.',
    ar: 'لم يعد هذا المحتوى في الحجر، فقد رُفع الحجر عنه أو حُذف في هذه الأثناء.',
  },
  STORE_UNAVAILABLE: {
    en: 'Files cannot be reached at the moment. Nothing was changed; please try again in a few minutes.',
    ar: 'تعذر الوصول إلى الملفات حالياً. لم يتغير شيء، يرجى المحاولة بعد بضع دقائق.',
  },
  TOO_MANY_VERSIONS: {
    en: 'The document "{name}" would have more than {limit} versions. Delete some that are no longer needed.',
    ar: 'سيتجاوز عدد نسخ المستند «{name}» الحد الأعلى {limit}. احذف النسخ التي لم تعد مطلوبة.',
  },
  FILE_NOT_DELETED: {
    en: 'The file "{name}" is not deleted, so there is nothing to restore.',
    ar: 'الملف «{name}» غير محذوف، فلا شيء لاستعادته.',
  },
  FILE_PURGED: {
    en: 'The time for restoring "{name}" is over: its content was removed, only its record is kept.',
    ar: 'انتهت مدة استعادة الملف «{name}»: أُزيل محتواه وبقي سجله.',
  },
} as const satisfies Record<string, Text>
