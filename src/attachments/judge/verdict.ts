import type { Text } from '../../shared/text.ts'
import type { FileKind } from './fileKinds.ts'

/** What an uploaded file is, or why it is not taken; `reason` is a clause that fits behind a colon. */
export type Verdict = { accepted: true; kind: FileKind; mimeType: string } | Refused
export type Refused = { accepted: false; code: RefusedFor; reason: Text }

export type RefusedFor =
  | 'EMPTY' | 'NAME_NOT_ALLOWED' | 'DOUBLE_ENDING' | 'TYPE_NOT_ACCEPTED' | 'CONTENT_MISMATCH' | 'MACROS' | 'PASSWORD'
  | 'UNPACKS_TOO_LARGE' | 'DAMAGED' | 'ACTIVE_CONTENT'

export function refused(code: RefusedFor, en: string, ar: string): Refused {
  return { accepted: false, code, reason: { en, ar } }
}

export function mismatch(kind: FileKind, found: Text): Refused {
  return refused(
    'CONTENT_MISMATCH',
    `its name says ${kind.toUpperCase()}, its content is ${found.en}`,
    `اسمه يدل على ${kind.toUpperCase()} ومحتواه ${found.ar}`,
  )
}

export const locked = refused('PASSWORD', 'it is protected with a password, so nobody can check it', 'محمي بكلمة مرور فلا يمكن فحصه')
export const damaged = refused('DAMAGED', 'it is damaged, its end is missing', 'الملف تالف وتنقصه نهايته')
export const tooLargeUnpacked = refused('UNPACKS_TOO_LARGE', 'it unpacks to far more than an honest document', 'حجمه بعد فك الضغط غير معقول')
export const macros = refused('MACROS', 'it holds macros; save it without them', 'يحتوي على وحدات ماكرو، احفظه بدونها')
export const embeddedProgram = refused(
  'ACTIVE_CONTENT',
  'it holds an embedded object that may be a program; remove it, or add it as a file of its own',
  'يحتوي على كائن مضمن قد يكون برنامجاً، أزله أو أضفه ملفاً مستقلاً',
)
export const fetchesFromOutside = refused(
  'ACTIVE_CONTENT',
  'it fetches its template or an object from another address when it is opened; save it without that link',
  'يجلب قالبه أو كائناً من عنوان آخر عند فتحه، احفظه بدون هذا الارتباط',
)
export const startsPrograms = refused(
  'ACTIVE_CONTENT',
  'it holds a DDE command, which can start programs; remove it',
  'يحتوي على أمر DDE يمكنه تشغيل برامج، أزله',
)
