'use client'
import { ruleTriggers, type Rule } from '../../../../workflows/definition.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { useEditing } from '../EditingContext.ts'
import { triggerLabels } from '../choiceLabels.ts'
import { CelField } from '../fields/CelField.tsx'
import { Checks } from '../fields/Checks.tsx'
import { Effects } from '../fields/Effects.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { wordOptions } from '../fields/options.ts'
import { Toggle } from '../fields/Toggle.tsx'
import { PartName } from './PartName.tsx'

const scope = { kind: 'rule' } as const
const bool = ['bool'] as const

/** A rule: when, if, then. */
export function RuleForm({ part }: { part: Rule }) {
  const { put, locale, speak } = useEditing()
  const change = (next: Rule, strand?: string) => put('rule', part.key, next, strand)
  const element = `rule:${part.key}`
  return (
    <>
      <PartName kind="rule" part={part} onChange={change} />
      <Checks
        legend={speak('happens')} value={part.on} options={wordOptions(triggerLabels, locale)}
        onChange={(on) => change({ ...part, on: ruleTriggers.filter((each) => on.includes(each)) })}
      />
      <CelField
        label={speak('condition')} value={part.condition} element={element} scope={scope} expects={bool}
        onChange={(condition) => change(withSetting(part, 'condition', condition), `condition ${part.key}`)}
      />
      <Effects value={part.effects} element={element} scope={scope} onChange={(effects, strand) => change({ ...part, effects }, strand)} />
      <NumberLine label={speak('order')} optional value={part.order} onChange={(order) => change(withSetting(part, 'order', order), `order ${part.key}`)} />
      <Toggle label={speak('stop')} value={part.stop ?? false} onChange={(on) => change(withSetting(part, 'stop', on))} />
    </>
  )
}
