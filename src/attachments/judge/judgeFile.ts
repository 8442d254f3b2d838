import { open, type FileHandle } from 'node:fs/promises'
import type { Text } from '../../shared/text.ts'
import { fileKinds, hiddenEnding, kindOfEnding, type FileKind } from './fileKinds.ts'
import { isPlainText } from './isPlainText.ts'
import { readCompoundNames } from './readCompoundNames.ts'
import { readAt, readZipNames } from './readZipNames.ts'
import { signatureNames, sniff, type Signature } from './sniff.ts'

/** What an uploaded file is, or why it is not taken; `reason` is a clause that fits behind a colon. */
export type Verdict =
  | { accepted: true; kind: FileKind; mimeType: string }
  | { accepted: false; code: RefusedFor; reason: Text }

export type RefusedFor =
  | 'EMPTY' | 'NAME_NOT_ALLOWED' | 'DOUBLE_ENDING' | 'TYPE_NOT_ACCEPTED' | 'CONTENT_MISMATCH' | 'MACROS' | 'PASSWORD'
  | 'UNPACKS_TOO_LARGE' | 'DAMAGED'

/** The most an Office file may unpack to, in bytes, and how many times its own size. */
const mostUnpacked = 512 * 1_048_576
const mostRatio = 200

/** Judges by name and by content; both must say the same. `accepted` are the kinds of the setting files.types. */
export async function judgeFile(
  file: { path: string; claimedName: string; fileName: string; size: number },
  accepted: readonly string[],
): Promise<Verdict> {
  const byName = judgeName(file, accepted)
  if (typeof byName !== 'string') return byName
  const handle = await open(file.path, 'r')
  try {
    const problem = await contradiction(handle, file.size, byName)
    return problem ?? { accepted: true, kind: byName, mimeType: fileKinds[byName].mimeType }
  } finally {
    await handle.close()
  }
}

function judgeName(file: { claimedName: string; fileName: string; size: number }, accepted: readonly string[]): FileKind | Verdict {
  if (file.size === 0) return refused('EMPTY', 'it is empty (0 bytes)', 'الملف فارغ (صفر بايت)')
  if (/[/\\]|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(file.claimedName)) {
    return refused(
      'NAME_NOT_ALLOWED',
      'its name holds a path, a control character or one that turns the direction of writing',
      'يحتوي اسمه على مسار أو محرف تحكم أو محرف يقلب اتجاه الكتابة',
    )
  }
  const ending = /\.([^.]+)$/.exec(file.fileName)?.[1]?.toLowerCase() ?? ''
  const kind = kindOfEnding(ending)
  const hidden = hiddenEnding(file.fileName)
  if (hidden !== null) {
    return refused('DOUBLE_ENDING', `its name hides the ending ".${hidden}"`, `يخفي اسمه الامتداد «.${hidden}»`)
  }
  if (kind === null || !accepted.includes(kind)) {
    const kinds = accepted.join(', ')
    return ending === ''
      ? refused('TYPE_NOT_ACCEPTED', `its name has no ending; accepted are: ${kinds}`, `لا امتداد لاسمه، والمقبول: ${kinds}`)
      : refused('TYPE_NOT_ACCEPTED', `".${ending}" files are not accepted; accepted are: ${kinds}`, `ملفات «.${ending}» غير مقبولة، والمقبول: ${kinds}`)
  }
  return kind
}

const expectedSignature: Record<FileKind, Signature> = {
  pdf: 'pdf', jpg: 'jpg', png: 'png', gif: 'gif', dwg: 'dwg', docx: 'zip', xlsx: 'zip', doc: 'compound', xls: 'compound',
  txt: 'none', csv: 'none',
}

async function contradiction(handle: FileHandle, size: number, kind: FileKind): Promise<Verdict | null> {
  const found = sniff(await readAt(handle, 0, 4096))
  if (found === 'compound' && (kind === 'docx' || kind === 'xlsx')) return locked
  if (found !== expectedSignature[kind]) return mismatch(kind, signatureNames[found])
  if (kind === 'txt' || kind === 'csv') {
    return (await isPlainText(handle)) ? null : mismatch(kind, { en: 'not text', ar: 'ليس نصاً' })
  }
  if (kind === 'doc' || kind === 'xls') return judgeCompound(await readCompoundNames(handle), kind)
  const zip = await readZipNames(handle, size)
  if (kind === 'docx' || kind === 'xlsx') return judgeOffice(zip, size, kind)
  // Two files in one: a viewer shows the picture, an unpacker finds the archive.
  return zip ? mismatch(kind, { en: `${signatureNames[found].en} and an archive at once`, ar: 'ملفان في ملف واحد' }) : null
}

function judgeCompound(names: Set<string>, kind: 'doc' | 'xls'): Verdict | null {
  if (names.has('EncryptedPackage')) return locked
  const isKind = kind === 'doc' ? names.has('WordDocument') : names.has('Workbook') || names.has('Book')
  return isKind ? null : mismatch(kind, signatureNames.compound)
}

function judgeOffice(zip: Awaited<ReturnType<typeof readZipNames>>, size: number, kind: 'docx' | 'xlsx'): Verdict | null {
  if (!zip) return refused('DAMAGED', 'it is damaged, its end is missing', 'الملف تالف وتنقصه نهايته')
  const main = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml'
  if (!zip.names.has('[Content_Types].xml') || !zip.names.has(main)) return mismatch(kind, signatureNames.zip)
  if (zip.encrypted) return locked
  if ([...zip.names].some((name) => /vbaProject\.bin$/i.test(name))) {
    return refused('MACROS', 'it holds macros; save it without them', 'يحتوي على وحدات ماكرو، احفظه بدونها')
  }
  if (zip.unpacked > mostUnpacked || (zip.unpacked > 64 * 1_048_576 && zip.unpacked > size * mostRatio)) {
    return refused('UNPACKS_TOO_LARGE', 'it unpacks to far more than an honest document', 'حجمه بعد فك الضغط غير معقول')
  }
  return null
}

const locked = refused(
  'PASSWORD',
  'it is protected with a password, so nobody can check it',
  'محمي بكلمة مرور فلا يمكن فحصه',
)

function mismatch(kind: FileKind, found: Text): Verdict {
  return refused(
    'CONTENT_MISMATCH',
    `its name says ${kind.toUpperCase()}, its content is ${found.en}`,
    `اسمه يدل على ${kind.toUpperCase()} ومحتواه ${found.ar}`,
  )
}

function refused(code: RefusedFor, en: string, ar: string): Verdict {
  return { accepted: false, code, reason: { en, ar } }
}
