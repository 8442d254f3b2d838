'use client'
import { useId } from 'react'
import { say } from '../../../shared/text.ts'
import { templates } from '../../../workflows/templates/index.ts'
import { DefinitionDiagram } from '../DefinitionDiagram.tsx'
import { listWords } from '../listWords.ts'
import { useSpoken } from '../../useSpoken.ts'

type Props = { chosen: string; onChoose: (key: string) => void }

/** The templates, each drawn and told in a sentence. */
export function TemplateCards({ chosen, onChoose }: Props) {
  const { locale, speak } = useSpoken(listWords)
  const group = useId()
  return (
    <fieldset className="office-templates">
      <legend className="office-hidden">{speak('fromTemplate')}</legend>
      {templates.map(({ definition, description }) => (
        <div key={definition.key} className={`office-template${chosen === definition.key ? ' is-chosen' : ''}`}>
          <label>
            <input type="radio" name={group} checked={chosen === definition.key} onChange={() => onChoose(definition.key)} />
            <strong>{say(definition.name, locale)}</strong>
          </label>
          <p>{say(description, locale)}</p>
          <p className="office-muted">{speak('facts', { states: definition.states.length, transitions: definition.transitions.length })}</p>
          <div className="office-template__diagram" aria-hidden="true" inert>
            <DefinitionDiagram definition={definition} locale={locale} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}
