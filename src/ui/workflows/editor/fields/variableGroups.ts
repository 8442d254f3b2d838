import type { WorkflowDefinition } from '../../../../workflows/definition.ts'
import { fieldVariables, type Scope } from '../../../../workflows/conditions/environment.ts'
import {
  actorVariables, candidateVariables, eventVariables, transactionVariables, type CelType, type Declared,
} from '../../../../workflows/conditions/variables.ts'
import { noticeVariables } from '../../../../workflows/conditions/noticeVariables.ts'
import { fieldLabel, isTransactionField } from '../../../../events/fieldLabels.ts'
import { say, type Locale, type Text } from '../../../../shared/text.ts'
import { nameIn } from '../EditingContext.ts'
import type { NamedId, OfficeWords } from '../editorProps.ts'

export type VariableGroup = { name: string; variables: { text: string; note: string }[] }

const typeWords: Record<CelType, Text> = {
  int: { en: 'whole number', ar: 'عدد صحيح' },
  double: { en: 'number', ar: 'رقم' },
  string: { en: 'text', ar: 'نص' },
  bool: { en: 'yes or no', ar: 'نعم أو لا' },
  'list<string>': { en: 'list of texts', ar: 'قائمة نصوص' },
  'list<int>': { en: 'list of numbers', ar: 'قائمة أعداد' },
  'google.protobuf.Timestamp': { en: 'moment', ar: 'وقت' },
}
const mayBeEmpty: Text = { en: 'may be empty: ask has() first', ar: 'قد يكون فارغاً، اسأل has() أولاً' }

/** What an expression may use where it stands, grouped as it is written; then numbers of the office by their names. */
export function variableGroups(definition: Pick<WorkflowDefinition, 'customFields' | 'states'>, scope: Scope, locale: Locale, words: OfficeWords): VariableGroup[] {
  const of = (name: string, variables: Readonly<Record<string, Declared>>, nameOf: (key: string) => string = () => '') => ({
    name,
    variables: Object.entries(variables).map(([key, { type, optional }]) => ({
      text: `${name}.${key}`,
      note: [nameOf(key), say(typeWords[type], locale), optional ? say(mayBeEmpty, locale) : ''].filter(Boolean).join(' · '),
    })),
  })
  const fieldName = (key: string) => nameIn(locale, definition.customFields.find((field) => field.key === key)?.label, '')
  const ids = (name: string, list: readonly NamedId[] = []) =>
    list.length === 0
      ? []
      : [{ name, variables: list.map((each) => ({ text: `${name} == ${each.id}`, note: nameIn(locale, each.name, '') })) }]
  const asked = scope.kind === 'value' ? [{ name: 'value', variables: [{ text: 'value', note: say(typeWords[scope.type], locale) }] }] : []
  return [
    ...asked,
    ...(scope.kind === 'candidate' ? [of('candidate', candidateVariables)] : []),
    ...(scope.kind === 'rule' ? [of('event', eventVariables)] : []),
    ...(scope.kind === 'notice' ? [of('event', noticeVariables, (key) => nameIn(locale, noticeVariables[key]?.label, ''))] : []),
    of('fields', fieldVariables(definition.customFields), fieldName),
    of('transaction', transactionVariables, (key) => (isTransactionField(key) ? say(fieldLabel(key), locale) : '')),
    of('actor', actorVariables),
    {
      name: 'now',
      variables: ['now', 'now + duration("48h")', 'daysBetween(now, transaction.dueDate)', 'now.getHours("Asia/Riyadh")'].map((text) => ({ text, note: '' })),
    },
    { name: 'transaction.status', variables: definition.states.map(({ key, label }) => ({ text: `transaction.status == "${key}"`, note: say(label, locale) })) },
    ...ids('transaction.type', words.types),
    ...ids('transaction.category', words.categories),
    ...ids('transaction.department', words.departments),
  ].filter(({ variables }) => variables.length > 0)
}
