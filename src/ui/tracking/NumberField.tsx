import { say, type Locale } from '../../shared/text.ts'
import { trackingWords } from './words.ts'

type Props = { locale: Locale; number?: string; focus?: boolean; busy?: boolean }

/** The field for a number and its button; the form around it decides what happens. */
export function NumberField({ locale, number, focus = false, busy = false }: Props) {
  return (
    <div className="number-field">
      <label htmlFor="number">{say(trackingWords.number, locale)}</label>
      <div className="number-row">
        <input
          id="number"
          name="number"
          type="text"
          dir="auto"
          required
          maxLength={500}
          defaultValue={number}
          placeholder="TRX-2026-00042"
          autoFocus={focus}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit" className="button" aria-busy={busy}>
          {say(busy ? trackingWords.looking : trackingWords.track, locale)}
        </button>
      </div>
    </div>
  )
}
