import { say } from '../../shared/text.ts'
import { NumberField } from '../../ui/tracking/NumberField.tsx'
import { visit } from '../visit.ts'
import { Frame, pathIn } from './Frame.tsx'
import { words } from './words.ts'

/** The start page: track, sign in, read the API documentation. */
export default async function StartPage() {
  const here = await visit()
  const { locale, asked } = here
  return (
    <Frame visit={here}>
      <h1>{say(words.startTitle, locale)}</h1>
      <p className="lead">{say(words.startLead, locale)}</p>
      <form action={pathIn(here, '/track')} method="get" className="card">
        {asked && <input type="hidden" name="lang" value={asked} />}
        <NumberField locale={locale} />
      </form>
      <nav className="doors">
        <a className="door" href="/admin">
          <strong>{say(words.signIn, locale)}</strong>
          <span>{say(words.signInLead, locale)}</span>
        </a>
        <a className="door" href={pathIn(here, '/track')}>
          <strong>{say(words.trackTitle, locale)}</strong>
          <span>{say(words.trackDoor, locale)}</span>
        </a>
        <a className="door" href="/api/v1/docs">
          <strong>{say(words.docs, locale)}</strong>
          <span>{say(words.docsLead, locale)}</span>
        </a>
      </nav>
    </Frame>
  )
}
