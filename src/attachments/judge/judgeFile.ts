import { open } from 'node:fs/promises'
import { fileKinds, type FileKind } from './fileKinds.ts'
import { judgeImage } from './judgeImage.ts'
import { judgeName } from './judgeName.ts'
import { judgeOffice } from './judgeOffice.ts'
import { judgeText } from './judgeText.ts'
import { readCompoundNames } from './readCompoundNames.ts'
import { hidesZip, readZip } from './readZip.ts'
import { signatureNames, sniff, type Signature } from './sniff.ts'
import { fileSource, type Source } from './source.ts'
import { embeddedProgram, locked, macros, mismatch, refused, type Refused, type Verdict } from './verdict.ts'

export type { RefusedFor, Verdict } from './verdict.ts'

/** Judges by name and by content; both must say the same. `accepted` are the kinds of the setting files.types. */
export async function judgeFile(
  file: { path: string; claimedName: string; fileName: string; size: number },
  accepted: readonly string[],
): Promise<Verdict> {
  if (file.size === 0) return refused('EMPTY', 'it is empty (0 bytes)', 'الملف فارغ (صفر بايت)')
  const byName = judgeName(file, accepted)
  if (typeof byName !== 'string') return byName
  const handle = await open(file.path, 'r')
  try {
    const problem = await contradiction(fileSource(handle, file.size), byName)
    return problem ?? { accepted: true, kind: byName, mimeType: fileKinds[byName].mimeType }
  } finally {
    await handle.close()
  }
}

const expectedSignature: Record<FileKind, Signature> = {
  pdf: 'pdf', jpg: 'jpg', png: 'png', gif: 'gif', dwg: 'dwg', docx: 'zip', xlsx: 'zip', doc: 'compound', xls: 'compound',
  txt: 'none', csv: 'none',
}

async function contradiction(source: Source, kind: FileKind): Promise<Refused | null> {
  const found = sniff(await source.read(0, 4096))
  if (found === 'compound' && (kind === 'docx' || kind === 'xlsx')) return judgeLocked(source, kind)
  if (found !== expectedSignature[kind]) return mismatch(kind, signatureNames[found])
  switch (kind) {
    case 'txt':
    case 'csv':
      return judgeText(source, kind)
    case 'doc':
    case 'xls':
      return judgeCompound(await readCompoundNames(source), kind)
    case 'docx':
    case 'xlsx':
      return judgeOffice(source, kind)
    case 'jpg':
    case 'png':
    case 'gif':
      return judgeImage(source, kind)
    case 'pdf':
    case 'dwg':
      // Two files in one: a reader shows the document, an unpacker finds the archive.
      return (await readZip(source)) || (await hidesZip(source)) ? mismatch(kind, andArchive(found)) : null
    default:
      return kind satisfies never
  }
}

const andArchive = (found: Signature) => ({ en: `${signatureNames[found].en} and an archive at once`, ar: 'ملفان في ملف واحد' })

/** Word and Excel put a document behind a password into the container of the old formats. */
async function judgeLocked(source: Source, kind: FileKind): Promise<Refused> {
  return (await readCompoundNames(source)).has('EncryptedPackage') ? locked : mismatch(kind, signatureNames.compound)
}

function judgeCompound(names: Set<string>, kind: 'doc' | 'xls'): Refused | null {
  if (names.has('EncryptedPackage')) return locked
  const isKind = kind === 'doc' ? names.has('WordDocument') : names.has('Workbook') || names.has('Book')
  if (!isKind) return mismatch(kind, signatureNames.compound)
  if (names.has('_VBA_PROJECT') || names.has('VBA')) return macros
  return names.has('\u0001Ole10Native') ? embeddedProgram : null
}
