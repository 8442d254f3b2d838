import { historyWords } from './historyWords.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'

/** What the import screens say. `{name}` is filled in by `importSpeaker`. */
const importWords = {
  title: { en: 'Import transactions', ar: 'استيراد المعاملات' },
  imports: { en: 'Imports', ar: 'عمليات الاستيراد' },
  intro: {
    en: 'Bring in a whole workbook. It is checked first, row by row; nothing is saved until you say so.',
    ar: 'استورد ملفًا كاملًا دفعة واحدة. يُفحص أولًا صفًا صفًا، ولا يُحفظ شيء قبل موافقتك.',
  },
  staffOnly: { en: 'Only staff can import.', ar: 'الاستيراد متاح للموظفين فقط.' },
  steps: { en: 'Steps', ar: 'الخطوات' },
  stepChoose: { en: 'Choose a file', ar: 'اختيار الملف' },
  stepCheck: { en: 'Check', ar: 'الفحص' },
  stepImport: { en: 'Import', ar: 'الاستيراد' },
  stepDone: { en: 'done', ar: 'تمت' },

  // Step 1
  dropHere: { en: 'Drop your workbook here', ar: 'أفلت الملف هنا' },
  orChoose: { en: 'Choose a file', ar: 'اختر ملفًا' },
  limits: {
    en: 'Excel (.xlsx) or CSV, up to {megabytes} MB and {rows} rows',
    ar: 'ملف Excel ‏(‎.xlsx) أو CSV حتى {megabytes} ميغابايت و{rows} صف',
  },
  chosen: { en: 'Chosen file', ar: 'الملف المختار' },
  anotherFile: { en: 'Choose another file', ar: 'اختر ملفًا آخر' },
  tooLarge: {
    en: '{name} has {size}; at most {megabytes} MB can be uploaded. Split it and import the parts one after the other.',
    ar: 'حجم {name} هو {size}، والحد الأقصى {megabytes} ميغابايت. قسّمه واستورد الأجزاء واحدًا بعد الآخر.',
  },
  emptyFile: { en: '{name} is empty (0 bytes).', ar: 'الملف {name} فارغ (صفر بايت).' },
  wrongKind: {
    en: '{name} is neither .xlsx nor .csv. Save it as one of these in Excel first.',
    ar: 'الملف {name} ليس ‎.xlsx ولا ‎.csv. احفظه بإحدى الصيغتين في Excel أولًا.',
  },
  oneFile: { en: 'One file at a time, please.', ar: 'ملف واحد في كل مرة من فضلك.' },
  template: { en: 'No workbook yet? Start from the template:', ar: 'ليس لديك ملف بعد؟ ابدأ من القالب:' },
  templateEn: { en: 'English template', ar: 'القالب بالإنجليزية' },
  templateAr: { en: 'Arabic template', ar: 'القالب بالعربية' },
  whichColumns: { en: 'Which columns are read?', ar: 'ما الأعمدة التي تُقرأ؟' },
  whichColumnsText: {
    en: 'Headings in English or Arabic, in any order. Other columns are left alone.',
    ar: 'العناوين بالعربية أو الإنجليزية وبأي ترتيب. الأعمدة الأخرى تُترك كما هي.',
  },
  required: { en: 'required', ar: 'مطلوب' },
  optional: { en: 'optional', ar: 'اختياري' },
  mode: { en: 'If some rows have errors', ar: 'إذا كانت في بعض الصفوف أخطاء' },
  modeAll: { en: 'Import nothing', ar: 'لا تستورد شيئًا' },
  modeAllHint: { en: 'All rows or none: fix the file, then import it whole.', ar: 'كل الصفوف أو لا شيء: صحّح الملف ثم استورده كاملًا.' },
  modeSkip: { en: 'Import the good rows', ar: 'استورد الصفوف السليمة' },
  modeSkipHint: { en: 'Rows with errors are left out; you get them back in a file.', ar: 'تُستبعد الصفوف الخاطئة وتعود إليك في ملف.' },
  duplicates: { en: 'If a reference number is already known', ar: 'إذا كان الرقم المرجعي مسجلًا من قبل' },
  dupReject: { en: 'Count it as an error', ar: 'اعتبره خطأ' },
  dupRejectHint: { en: 'Every reference may exist once only.', ar: 'لا يتكرر أي رقم مرجعي.' },
  dupSkip: { en: 'Skip the row', ar: 'تخطَّ الصف' },
  dupSkipHint: { en: 'What is in the tracker stays as it is.', ar: 'يبقى المسجل في النظام كما هو.' },
  dupUpdate: { en: 'Update the transaction', ar: 'حدّث المعاملة' },
  dupUpdateHint: { en: 'Filled cells replace what is there; empty cells change nothing.', ar: 'الخلايا المعبأة تحل محل القيم الحالية، والفارغة لا تغيّر شيئًا.' },
  check: { en: 'Check the file', ar: 'افحص الملف' },
  checkHint: { en: 'Nothing is saved by checking.', ar: 'الفحص لا يحفظ شيئًا.' },

  // Uploading and running
  uploading: { en: 'Uploading', ar: 'جارٍ الرفع' },
  uploadedOf: { en: '{done} of {total}', ar: '{done} من {total}' },
  uploaded: { en: 'Uploaded, being looked at', ar: 'تم الرفع، جارٍ النظر فيه' },
  cancelUpload: { en: 'Cancel', ar: 'إلغاء' },
  checking: { en: 'Checking the rows', ar: 'جارٍ فحص الصفوف' },
  importing: { en: 'Importing', ar: 'جارٍ الاستيراد' },
  waiting: { en: 'Waiting for its turn', ar: 'بانتظار الدور' },
  reading: { en: 'Reading and checking rows', ar: 'قراءة الصفوف وفحصها' },
  comparing: { en: 'Comparing with what is in the tracker', ar: 'مقارنة الصفوف بما في النظام' },
  writing: { en: 'Saving the transactions', ar: 'حفظ المعاملات' },
  rowsOf: { en: '{done} of {total} rows', ar: '{done} من {total} صف' },
  rowsSoFar: { en: '{done} rows so far', ar: '{done} صف حتى الآن' },
  leaveHint: {
    en: 'You may leave this page; the work goes on, and you will be notified.',
    ar: 'يمكنك مغادرة الصفحة؛ العمل مستمر وسيصلك إشعار.',
  },
  noAnswer: { en: 'The server does not answer. Trying again…', ar: 'الخادم لا يستجيب. تُعاد المحاولة…' },
  uploadFailed: {
    en: 'The upload did not get through. Check the connection and try again.',
    ar: 'لم يكتمل الرفع. تحقق من الاتصال وحاول مرة أخرى.',
  },
  fileChanged: {
    en: '{name} was changed, moved or deleted after you chose it. Choose it again.',
    ar: 'تغيّر الملف {name} أو نُقل أو حُذف بعد اختياره. اختره من جديد.',
  },
  notFound: { en: 'There is no such import, or it is not yours.', ar: 'لا توجد عملية استيراد بهذا الرقم، أو أنها ليست لك.' },
  loading: { en: 'Loading…', ar: 'جارٍ التحميل…' },

  // Step 2
  refused: { en: 'This file cannot be imported', ar: 'لا يمكن استيراد هذا الملف' },
  allGood: { en: 'All {total} rows are good', ar: 'كل الصفوف سليمة ({total})' },
  someGood: { en: '{valid} of {total} rows can be imported', ar: 'يمكن استيراد {valid} من {total} صف' },
  noneGood: { en: 'No row can be imported', ar: 'لا يمكن استيراد أي صف' },
  rows: { en: 'Rows', ar: 'الصفوف' },
  valid: { en: 'Valid', ar: 'سليمة' },
  new: { en: 'New', ar: 'جديدة' },
  toUpdate: { en: 'To update', ar: 'ستُحدَّث' },
  toSkip: { en: 'To skip', ar: 'ستُتخطى' },
  withErrors: { en: 'With errors', ar: 'بها أخطاء' },
  duplicateRows: { en: 'Duplicates', ar: 'مكررة' },
  imported: { en: 'Imported', ar: 'مستوردة' },
  updated: { en: 'Updated', ar: 'محدّثة' },
  skipped: { en: 'Skipped', ar: 'متخطاة' },
  columns: { en: 'Columns', ar: 'الأعمدة' },
  columnsText: { en: 'Sheet {sheet}, headings in row {row}', ar: 'ورقة {sheet}، العناوين في الصف {row}' },
  columnsTextCsv: { en: 'Headings in row {row}', ar: 'العناوين في الصف {row}' },
  columnOfFile: { en: 'Column {column} of your file', ar: 'العمود {column} في ملفك' },
  columnAbsent: { en: 'not in your file, stays empty', ar: 'غير موجود في ملفك، يبقى فارغًا' },
  ignored: { en: 'Not read:', ar: 'لا تُقرأ:' },
  importRows: { en: 'Import {count} rows', ar: 'استورد {count} صف' },
  importOne: { en: 'Import 1 row', ar: 'استورد صفًا واحدًا' },
  correctedFile: { en: 'Choose the corrected file', ar: 'اختر الملف المصحح' },
  importGoodRows: { en: 'Import the {count} good rows', ar: 'استورد الصفوف السليمة ({count})' },
  importGoodOne: { en: 'Import the 1 good row', ar: 'استورد الصف السليم الوحيد' },
  leavesOut: {
    en: 'When the good rows are imported, the {count} with errors are left out.',
    ar: 'عند استيراد الصفوف السليمة تُستبعد الصفوف التي بها أخطاء ({count}).',
  },
  leavesOutOne: {
    en: 'When the good rows are imported, the 1 with errors is left out.',
    ar: 'عند استيراد الصفوف السليمة يُستبعد الصف الذي به أخطاء.',
  },
  fixFirst: {
    en: 'You chose all rows or none: correct the rows below in your file and check it again.',
    ar: 'اخترت استيراد كل الصفوف أو لا شيء: صحّح الصفوف المبينة أدناه في ملفك ثم افحصه من جديد.',
  },
  checkAgain: { en: 'Check again', ar: 'افحص من جديد' },
  optionsChanged: { en: 'Check again to see what that means for each row.', ar: 'افحص من جديد لترى أثر ذلك على كل صف.' },
  chooseSame: {
    en: 'To import it, choose {name} again: after a reload the browser no longer holds it.',
    ar: 'لاستيراده اختر {name} من جديد، فالمتصفح لا يحتفظ بالملف بعد إعادة التحميل.',
  },
  chooseSameButton: { en: 'Choose the file again', ar: 'اختر الملف من جديد' },

  // Errors
  errorsTitle: { en: 'What is wrong', ar: 'الأخطاء' },
  errorsListed: { en: 'The first {listed} of {total} errors', ar: 'أول {listed} من {total} خطأ' },
  allErrors: { en: 'All', ar: 'الكل' },
  filterErrors: { en: 'Kinds of errors', ar: 'أنواع الأخطاء' },
  findErrors: { en: 'Find a row or words', ar: 'ابحث برقم الصف أو بالكلمات' },
  row: { en: 'Row', ar: 'الصف' },
  column: { en: 'Column', ar: 'العمود' },
  problem: { en: 'What is wrong', ar: 'الخطأ' },
  nothingFound: { en: 'No error fits.', ar: 'لا يوجد خطأ مطابق.' },
  showMore: { en: 'Show {count} more', ar: 'عرض {count} أخرى' },
  resultFile: { en: 'Your file with the errors marked', ar: 'ملفك مع عمود الأخطاء' },

  // Rows
  rowsTitle: { en: 'How the rows were understood', ar: 'كيف فُهمت الصفوف' },
  verdict: { en: 'Verdict', ar: 'النتيجة' },
  anyVerdict: { en: 'All rows', ar: 'كل الصفوف' },
  verdict_create: { en: 'New', ar: 'جديد' },
  verdict_update: { en: 'Update', ar: 'تحديث' },
  verdict_skip: { en: 'Skip', ar: 'تخطٍّ' },
  verdict_invalid: { en: 'Error', ar: 'خطأ' },
  verdict_created: { en: 'Imported', ar: 'استُورد' },
  verdict_updated: { en: 'Updated', ar: 'حُدِّث' },
  reference: { en: 'Reference', ar: 'المرجع' },
  client: { en: 'Client', ar: 'العميل' },
  due: { en: 'Due', ar: 'الاستحقاق' },
  previous: { en: 'Previous', ar: 'السابق' },
  next: { en: 'Next', ar: 'التالي' },
  pageOf: { en: '{from}–{to} of {total}', ar: '{from} إلى {to} من {total}' },
  noRows: { en: 'No rows.', ar: 'لا صفوف.' },

  // Step 3
  doneImported: { en: '{count} transactions imported', ar: 'استُوردت {count} معاملة' },
  doneImportedOne: { en: '1 transaction imported', ar: 'استُوردت معاملة واحدة' },
  doneUpdated: { en: '{count} transactions updated', ar: 'حُدِّثت {count} معاملة' },
  doneUpdatedOne: { en: '1 transaction updated', ar: 'حُدِّثت معاملة واحدة' },
  doneNothing: { en: 'Nothing was imported', ar: 'لم يُستورد شيء' },
  doneNothingErrors: {
    en: '{count} rows have errors, and the import was to be all rows or none.',
    ar: 'في {count} صف أخطاء، وكان المطلوب استيراد كل الصفوف أو لا شيء.',
  },
  doneNothingErrorsOne: {
    en: '1 row has errors, and the import was to be all rows or none.',
    ar: 'في صف واحد أخطاء، وكان المطلوب استيراد كل الصفوف أو لا شيء.',
  },
  doneSkipped: { en: 'All rows were known already and were skipped.', ar: 'كل الصفوف مسجلة من قبل فتُخطيت.' },
  tookSeconds: { en: '{file}, {seconds} seconds', ar: '{file}، خلال {seconds} ثانية' },
  showImported: { en: 'Show the imported transactions', ar: 'اعرض المعاملات المستوردة' },
  newImport: { en: 'Import another file', ar: 'استورد ملفًا آخر' },
  allImports: { en: 'All imports', ar: 'كل عمليات الاستيراد' },
  undo: { en: 'Undo this import', ar: 'تراجع عن هذا الاستيراد' },
  undoTitle: { en: 'Undo this import?', ar: 'هل تتراجع عن هذا الاستيراد؟' },
  undoCreated: { en: '{count} new transactions go to the bin.', ar: 'تُنقل {count} معاملة جديدة إلى سلة المحذوفات.' },
  undoUpdated: { en: '{count} updated transactions become what they were.', ar: 'تعود {count} معاملة محدّثة إلى ما كانت عليه.' },
  undoTerms: {
    en: 'All or nothing, and only while nobody has worked on any of them. Numbers already given are not given again.',
    ar: 'الكل أو لا شيء، وفقط ما دام لم يعمل أحد على أي منها. والأرقام التي صدرت لا تُعاد.',
  },
  undoYes: { en: 'Undo the import', ar: 'تراجع عن الاستيراد' },
  undoing: { en: 'Undoing…', ar: 'جارٍ التراجع…' },
  keep: { en: 'Keep it', ar: 'أبقِه' },
  undone: { en: 'Undone', ar: 'تم التراجع' },
  wasImported: { en: 'Had been imported', ar: 'كانت مستوردة' },
  undoneCounts: { en: '{removed} removed, {restored} restored.', ar: 'أُزيلت {removed} وأُعيدت {restored}.' },
  undoneText: { en: 'This import was taken back on {at}.', ar: 'تم التراجع عن هذا الاستيراد في {at}.' },

  // The list of imports
  queued: { en: 'Waiting', ar: 'بالانتظار' },
  running: { en: 'Running', ar: 'قيد التنفيذ' },
  completed: { en: 'Imported', ar: 'مستورد' },
  checkedOnly: { en: 'Checked only', ar: 'فُحص فقط' },
  failed: { en: 'Failed', ar: 'فشل' },
  ofRows: { en: 'of {total}', ar: 'من {total}' },
  errorsShort: { en: '{count} with errors', ar: 'بها أخطاء: {count}' },

  // Kinds of errors, short
  REQUIRED: { en: 'empty', ar: 'فارغ' },
  TOO_LONG: { en: 'too long', ar: 'طويل جدًا' },
  UNKNOWN_TYPE: { en: 'unknown', ar: 'غير معروف' },
  UNKNOWN_CATEGORY: { en: 'unknown', ar: 'غير معروفة' },
  NOT_A_DATE: { en: 'not a date', ar: 'ليس تاريخًا' },
  DUE_DATE_PAST: { en: 'in the past', ar: 'في الماضي' },
  UNKNOWN_ASSIGNEE: { en: 'nobody has this address', ar: 'لا أحد بهذا البريد' },
  ASSIGNEE_NOT_STAFF: { en: 'not active staff', ar: 'ليس موظفًا نشطًا' },
  UNKNOWN_PRIORITY: { en: 'unknown', ar: 'غير معروفة' },
  DUPLICATE_IN_FILE: { en: 'twice in the file', ar: 'مكرر في الملف' },
  DUPLICATE_EXISTING: { en: 'already in the tracker', ar: 'مسجل من قبل' },
  NOT_EDITABLE: { en: 'not yours to change', ar: 'لا يحق لك تعديلها' },
  ...historyWords,
} as const satisfies Record<string, Text>

export type ImportWord = keyof typeof importWords
export type ImportSpeak = (word: ImportWord, params?: Record<string, string | number>) => string

/** Whether there is a word for it; codes of errors may be newer than this page. */
export const isImportWord = (word: string): word is ImportWord => Object.hasOwn(importWords, word)

/** Says words in one language, `{name}` filled in. */
export function importSpeaker(locale: Locale): ImportSpeak {
  return (word, params = {}) =>
    say(importWords[word], locale).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
