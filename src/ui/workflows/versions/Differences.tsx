'use client'
import { say, type Locale, type Text } from '../../../shared/text.ts'
import type { Difference } from '../../../workflows/compareDefinitions.ts'
import { Code } from '../../parts/Code.tsx'
import { useSpoken } from '../../useSpoken.ts'
import { partWords, propertyWords } from './partWords.ts'
import { versionWords } from './versionWords.ts'

const marks = { added: '+', removed: '−', changed: '✎', moved: '⇅' } as const

/** What differs, element by element, in words; changed properties with what they were and what they are. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { locale, speak } = useSpoken(versionWords)
  return (
    <ul className="office-differences">
      {differences.map((difference) => (
        <li key={`${difference.change} ${difference.element}`} className={`is-${difference.change}`}>
          <p>
            <span aria-hidden="true">{marks[difference.change]}</span> <strong>{speak(difference.change)}</strong>{' '}
            {nameOf(difference, locale)} <span className="office-muted"><Code>{difference.element}</Code></span>
          </p>
          {difference.change === 'changed' && (
            <dl>
              {difference.properties.map((property) => (
                <div key={property}>
                  <dt>{say(propertyWords[property] ?? { en: property, ar: property }, locale)}</dt>
                  <dd>
                    <del><span className="office-hidden">{speak('was')} </span><bdi>{shownValue(valueOf(difference.before, property), locale, speak('nothing'))}</bdi></del>{' '}
                    <ins><span className="office-hidden">{speak('is')} </span><bdi>{shownValue(valueOf(difference.after, property), locale, speak('nothing'))}</bdi></ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

/** "State Under review"; the part as it is now, or as it was before it went. */
function nameOf(difference: Difference, locale: Locale): string {
  const [kind = ''] = difference.element.split(':')
  const part = difference.change === 'removed' ? difference.before : difference.change === 'moved' ? null : difference.after
  const label = (part as { label?: Text } | null)?.label
  return [say(partWords[kind] ?? { en: kind, ar: kind }, locale), label ? `«${say(label, locale)}»` : ''].join(' ').trim()
}

const valueOf = (part: unknown, property: string): unknown =>
  typeof part === 'object' && part !== null ? Reflect.get(part, property) : undefined

/** A value of a definition in one line: words in the reader's language, lists by commas, the rest as JSON. */
export function shownValue(value: unknown, locale: Locale, nothing: string): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return nothing
  if (typeof value !== 'object') return String(value)
  if ('en' in value && 'ar' in value) return `${String(value.en)} / ${String(value.ar)}`
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(locale === 'ar' ? '، ' : ', ')
  return JSON.stringify(value)
}
