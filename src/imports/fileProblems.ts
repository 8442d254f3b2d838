import type { Text } from '../shared/text.ts'
import { type TextParams, fillText } from './fillText.ts'

/** What can be wrong with a whole file, in the words its owner reads. `{name}` is filled from the params. */
export const fileProblems = {
  FILE_EMPTY: {
    en: 'The file is empty (0 bytes). Choose the workbook that holds your rows.',
    ar: 'الملف فارغ (صفر بايت). اختر الملف الذي يحتوي على صفوفك.',
  },
  FILE_NOT_A_WORKBOOK: {
    en: 'The file is {found}, whatever its name says. Expected an Excel workbook (.xlsx) or a CSV text file.',
    ar: 'الملف من نوع {found} مهما كان اسمه. المطلوب مصنف Excel ‏(‎.xlsx) أو ملف نصي CSV.',
  },
  FILE_PASSWORD_PROTECTED: {
    en: 'The workbook is protected with a password. Remove the password in Excel, save, and upload it again.',
    ar: 'المصنف محمي بكلمة مرور. أزل كلمة المرور في Excel ثم احفظ الملف وارفعه من جديد.',
  },
  FILE_OLD_EXCEL: {
    en: 'The file is an old Excel workbook (.xls). Save it as .xlsx in Excel and upload that.',
    ar: 'الملف مصنف Excel قديم (‎.xls). احفظه بصيغة ‎.xlsx ثم ارفعه.',
  },
  FILE_DAMAGED: {
    en: 'The file is damaged and cannot be read to its end ({detail}). Open it, save it again and upload that.',
    ar: 'الملف تالف ولا يمكن قراءته حتى نهايته ({detail}). افتحه واحفظه من جديد ثم ارفعه.',
  },
  FILE_TOO_LARGE_INSIDE: {
    en: 'The file unpacks to more than {limit} MB, more than any honest list of {rows} rows. It was not read.',
    ar: 'حجم الملف بعد فك الضغط يتجاوز {limit} ميغابايت، وهو أكبر من أي قائمة من {rows} صف. لم تتم قراءته.',
  },
  FILE_TOO_MANY_COLUMNS: {
    en: 'Row {row} has content in column {column}. At most {limit} columns are read.',
    ar: 'الصف {row} يحتوي على بيانات في العمود {column}. الحد الأقصى {limit} عمودًا.',
  },
  FILE_TOO_MANY_ROWS: {
    en: 'The file has more than {limit} rows. Split it and import the parts one after the other.',
    ar: 'يحتوي الملف على أكثر من {limit} صف. قسّمه واستورد الأجزاء واحدًا بعد الآخر.',
  },
  FILE_VALUE_TOO_LONG: {
    en: 'Row {row} holds a single value of more than {limit} characters. Is a quotation mark left open before it?',
    ar: 'يحتوي الصف {row} على قيمة واحدة تتجاوز {limit} حرف. هل توجد علامة اقتباس غير مغلقة قبلها؟',
  },
  FILE_NO_SHEET: {
    en: 'The workbook has no visible sheet with rows.',
    ar: 'لا يحتوي المصنف على ورقة ظاهرة فيها صفوف.',
  },
  FILE_NO_ROWS: {
    en: 'The file has a header row and nothing below it.',
    ar: 'يحتوي الملف على صف العناوين فقط ولا شيء بعده.',
  },
  HEADERS_MISSING: {
    en: 'The header row (row {row}) lacks: {missing}. Found: {found}. Download the template to see all columns.',
    ar: 'ينقص صف العناوين (الصف {row}): {missing}. الموجود: {found}. نزّل القالب لرؤية كل الأعمدة.',
  },
  HEADER_TWICE: {
    en: 'The column "{header}" appears twice in row {row} ({first} and {second}). Keep one of them.',
    ar: 'العمود "{header}" مكرر في الصف {row} ‏({first} و{second}). أبقِ واحدًا منهما.',
  },
} as const satisfies Record<string, Text>

export type FileProblemCode = keyof typeof fileProblems

const marker = Symbol.for('mdc-tracker.FileRefused')

/** Thrown by every reader of an uploaded file: the file as a whole cannot be imported, and why. */
export class FileRefused extends Error {
  readonly code: FileProblemCode
  readonly params: TextParams
  readonly text: Text;
  readonly [marker] = true

  constructor(code: FileProblemCode, params: TextParams = {}) {
    const text = fillText(fileProblems[code], params)
    super(text.en)
    this.name = 'FileRefused'
    this.code = code
    this.params = params
    this.text = text
  }
}

/** Whether `error` is a refusal of the file, also when another copy of this package threw it. */
export function isFileRefused(error: unknown): error is FileRefused {
  return typeof error === 'object' && error !== null && marker in error
}
