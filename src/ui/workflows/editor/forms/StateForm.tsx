'use client'
import type { WorkflowState } from '../../../../workflows/definition.ts'
import { statusKinds } from '../../../../shared/statusKinds.ts'
import { say } from '../../../../shared/text.ts'
import { stateColours } from '../../../../workflows/definition.ts'
import { withSetting } from '../../../../workflows/editing/withSetting.ts'
import { useEditing } from '../EditingContext.ts'
import { colourLabels, kindLabels } from '../choiceLabels.ts'
import { Choice } from '../fields/Choice.tsx'
import { Group } from '../fields/Group.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { wordOptions } from '../fields/options.ts'
import { PartName } from './PartName.tsx'

/** A state: its words, what it means, how it looks, and what leads here and on. */
export function StateForm({ part }: { part: WorkflowState }) {
  const { definition, put, locale, speak, show } = useEditing()
  const change = (next: WorkflowState, strand?: string) => put('state', part.key, next, strand)
  const list = (title: string, steps: typeof definition.transitions) => (
    <Group title={title}>
      <ul className="office-edit__links">
        {steps.map(({ key, label }) => (
          <li key={key}>
            <button type="button" onClick={() => show({ element: { kind: 'transition', key } }, true)}>{say(label, locale) || key}</button>
          </li>
        ))}
        {steps.length === 0 && <li className="office-muted">{speak('noneYet')}</li>}
      </ul>
    </Group>
  )
  return (
    <>
      <PartName kind="state" part={part} onChange={change} />
      <Choice
        label={speak('kind')} value={part.kind} options={wordOptions(kindLabels, locale)}
        onChange={(word) => {
          const kind = statusKinds.find((each) => each === word)
          if (kind) change(kind === 'final' ? { ...part, kind } : withSetting({ ...part, kind }, 'outcome', undefined))
        }}
      />
      {part.kind === 'final' && (
        <Choice
          label={speak('outcome')} none={speak('nothing')} value={part.outcome ?? ''}
          options={(['completed', 'cancelled'] as const).map((value) => ({ value, label: speak(value) }))}
          onChange={(word) => change(withSetting(part, 'outcome', (['completed', 'cancelled'] as const).find((each) => each === word)))}
        />
      )}
      <fieldset className="office-edit__checks">
        <legend className="office-label">{speak('colour')}</legend>
        <div className="office-edit__colours">
          {stateColours.map((colour) => (
            <label key={colour} className={`office-edit__colour office-colour--${colour}`}>
              <input type="radio" name={`colour of ${part.key}`} checked={part.colour === colour} onChange={() => change({ ...part, colour })} />
              <span>{say(colourLabels[colour], locale)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <NumberLine
        label={speak('progress')} optional min={0} max={100} step="any" value={part.progress}
        onChange={(progress) => change(withSetting(part, 'progress', progress), `progress ${part.key}`)}
      />
      {list(speak('leaving'), definition.transitions.filter(({ from }) => from.includes(part.key)))}
      {list(speak('arriving'), definition.transitions.filter(({ to }) => to === part.key))}
    </>
  )
}
