import type { Locale } from '../../shared/text.ts'
import type { Problems } from './useForm.ts'
import { accountSpeaker } from './words.ts'

/** Above a form: what went wrong, told to screen readers at once, with a link to each field. */
export function Summary({ problems, labels, locale }: { problems: Problems; labels: Record<string, string>; locale: Locale }) {
  const speak = accountSpeaker(locale)
  const names = Object.keys(problems.fields)
  const something = names.length > 0 || problems.general !== ''
  return (
    <div role="alert" tabIndex={-1} data-summary className={something ? 'form-problems' : 'form-problems is-empty'}>
      {names.length > 0 && (
        <>
          <p className="strong">{names.length === 1 ? speak('fixOne') : speak('fixSome', { count: names.length })}</p>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{labels[name] ?? name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.general && <p>{problems.general}</p>}
    </div>
  )
}
