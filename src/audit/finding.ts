import type { Text } from '../shared/text.ts'

/** What can be wrong with the trail. `entry` is the id of the first entry it concerns, as far as it can be told. */
export type Finding = {
  kind:
    | 'edited' | 'removed' | 'inserted' | 'reordered' | 'cutOff'
    | 'batchEdited' | 'batchMissing' | 'notSigned' | 'recomputed' | 'purgeNotSigned' | 'checkpointForged'
  entry: number | null
  batch: number | null
  /** Where a checkpoint told of it: when it was written. */
  checkpoint?: string
}

const sentences: Record<Finding['kind'], Text> = {
  edited: {
    en: 'Entry {entry} was edited after batch {batch} was sealed.',
    ar: 'القيد {entry} عُدّل بعد ختم الدفعة {batch}.',
  },
  removed: {
    en: 'Entry {entry} of batch {batch} was removed.',
    ar: 'القيد {entry} من الدفعة {batch} حُذف.',
  },
  inserted: {
    en: 'Entry {entry} was inserted into batch {batch} after it was sealed.',
    ar: 'القيد {entry} أُدرج في الدفعة {batch} بعد ختمها.',
  },
  reordered: {
    en: 'Entry {entry} of batch {batch} is no longer in its place.',
    ar: 'القيد {entry} من الدفعة {batch} لم يعد في مكانه.',
  },
  cutOff: {
    en: 'The trail is cut off: a checkpoint of {checkpoint} knows entries up to {entry} (batch {batch}), which are not there.',
    ar: 'السجل مقطوع: نقطة تحقق بتاريخ {checkpoint} تعرف قيوداً حتى {entry} (الدفعة {batch}) وهي غير موجودة.',
  },
  batchEdited: {
    en: 'The record of batch {batch} (from entry {entry}) was edited.',
    ar: 'سجل الدفعة {batch} (ابتداءً من القيد {entry}) عُدّل.',
  },
  batchMissing: {
    en: 'Batch {batch} is missing from the chain; it is followed by entry {entry}.',
    ar: 'الدفعة {batch} مفقودة من السلسلة، ويليها القيد {entry}.',
  },
  notSigned: {
    en: 'Batch {batch} (from entry {entry}) is not signed by a known key: it was written by somebody else.',
    ar: 'الدفعة {batch} (ابتداءً من القيد {entry}) غير موقعة بمفتاح معروف، فقد كتبها طرف آخر.',
  },
  recomputed: {
    en: 'Batch {batch} (from entry {entry}) is not the one that the checkpoint of {checkpoint} saw: the chain was computed anew.',
    ar: 'الدفعة {batch} (ابتداءً من القيد {entry}) ليست التي شهدتها نقطة التحقق بتاريخ {checkpoint}، فقد أُعيد حساب السلسلة.',
  },
  purgeNotSigned: {
    en: 'The entries of batch {batch} are gone without a signed record of their removal.',
    ar: 'قيود الدفعة {batch} غير موجودة ولا يوجد سجل موقع لإزالتها.',
  },
  checkpointForged: {
    en: 'A checkpoint of {checkpoint} about batch {batch} does not bear the signature of a known key.',
    ar: 'نقطة تحقق بتاريخ {checkpoint} عن الدفعة {batch} لا تحمل توقيع مفتاح معروف.',
  },
}

/** A finding in words. */
export function sayFinding({ kind, entry, batch, checkpoint }: Finding): Text {
  const fill = (text: string) =>
    text.replace('{entry}', String(entry ?? '?')).replace('{batch}', String(batch ?? '?')).replace('{checkpoint}', checkpoint ?? '?')
  return { en: fill(sentences[kind].en), ar: fill(sentences[kind].ar) }
}
