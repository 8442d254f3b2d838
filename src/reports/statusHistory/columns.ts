import type { Cell } from '../../platform/sheets/sheet.ts'
import { roleLabels } from '../../shared/roles.ts'
import { say, type Locale } from '../../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../../workflows/definition.ts'
import type { ColumnOffer } from '../reportMaker.ts'
import type { Change } from './query.ts'

type Words = { locale: Locale; definitions: ReadonlyMap<number, WorkflowDefinition> }
export type ChangeColumn = ColumnOffer & { cell: (change: Change, words: Words) => Cell }

/** A change of status, column by column. */
export const changeColumns: readonly ChangeColumn[] = [
  { key: 'externalReference', heading: { en: 'Reference number', ar: 'الرقم المرجعي' }, kind: 'code', width: 20, usual: true, cell: (change) => change.externalReference },
  { key: 'reference', heading: { en: 'Transaction number', ar: 'رقم المعاملة' }, kind: 'code', width: 18, usual: true, cell: (change) => change.reference },
  { key: 'title', heading: { en: 'Title', ar: 'العنوان' }, kind: 'text', width: 32, usual: false, cell: (change) => change.title },
  { key: 'at', heading: { en: 'When', ar: 'التاريخ' }, kind: 'moment', width: 17, usual: true, cell: ({ at }) => ({ moment: at }) },
  { key: 'from', heading: { en: 'From', ar: 'من' }, kind: 'text', width: 16, usual: true, cell: ({ from, version }, words) => stateName(from, version, words) },
  { key: 'to', heading: { en: 'To', ar: 'إلى' }, kind: 'text', width: 16, usual: true, cell: ({ to, version }, words) => stateName(to, version, words) },
  {
    key: 'hours', heading: { en: 'Hours before', ar: 'ساعات قبل التغيير' }, kind: 'hours', width: 14, usual: true,
    // A history that was taken in may be dated before the transaction.
    cell: ({ hours }) => (hours !== null && hours >= 0 ? hours : null),
  },
  { key: 'actor', heading: { en: 'By', ar: 'بواسطة' }, kind: 'text', width: 22, usual: true, cell: ({ actor }) => actor },
  { key: 'role', heading: { en: 'Role', ar: 'الدور' }, kind: 'text', width: 14, usual: false, cell: ({ actorRole }, { locale }) => actorRole && roleLabels[actorRole][locale] },
  { key: 'reason', heading: { en: 'Reason or comment', ar: 'السبب أو التعليق' }, kind: 'text', width: 36, usual: true, cell: ({ reason }) => reason },
]

function stateName(key: string, version: number, { definitions, locale }: Words): string {
  const definition = definitions.get(version)
  const state = definition && stateOf(definition, key)
  return state ? say(state.label, locale) : key
}
