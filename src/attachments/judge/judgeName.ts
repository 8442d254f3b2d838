import { fileKinds, hiddenEnding, kindOfEnding, type FileKind } from './fileKinds.ts'
import { refused, type Refused } from './verdict.ts'

// Paths; control characters; what turns the direction of writing; what takes no room and so makes two names look alike.
// Not the joiners U+200C and U+200D, which Arabic and Persian words need, nor the marks U+200E, U+200F and U+061C, which
// phones put into Arabic names by themselves: those are dropped from the name (safeFileName).
const notAllowed = /[/\\\p{Cc}\u200b\u202a-\u202e\u2028\u2029\u2060-\u206f\u180e\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i

/** Judges a file by its name alone: the kind that its ending stands for, or why it is not taken. */
export function judgeName(file: { claimedName: string; fileName: string }, accepted: readonly string[]): FileKind | Refused {
  if (notAllowed.test(file.claimedName)) {
    return refused(
      'NAME_NOT_ALLOWED',
      'its name holds a path, or a character that is not seen or turns the direction of writing',
      'يحتوي اسمه على مسار أو محرف غير مرئي أو محرف يقلب اتجاه الكتابة',
    )
  }
  if (device.test(file.fileName)) {
    return refused('NAME_NOT_ALLOWED', 'its name is one that Windows keeps for a device', 'اسمه محجوز في نظام ويندوز لأحد الأجهزة')
  }
  const ending = /\.([^.]+)$/.exec(file.fileName)?.[1]?.toLowerCase() ?? ''
  const kind = kindOfEnding(ending)
  const hidden = hiddenEnding(file.fileName)
  if (hidden !== null) {
    return refused('DOUBLE_ENDING', `its name hides the ending ".${hidden}"`, `يخفي اسمه الامتداد «.${hidden}»`)
  }
  if (kind !== null && accepted.includes(kind)) return kind
  const kinds = accepted.filter((each) => each in fileKinds).join(', ')
  return ending === ''
    ? refused('TYPE_NOT_ACCEPTED', `its name has no ending; accepted are: ${kinds}`, `لا امتداد لاسمه، والمقبول: ${kinds}`)
    : refused('TYPE_NOT_ACCEPTED', `".${ending}" files are not accepted; accepted are: ${kinds}`, `ملفات «.${ending}» غير مقبولة، والمقبول: ${kinds}`)
}
