import { say } from '../../shared/text.ts'
import { visit } from '../visit.ts'
import { Frame, pathIn } from './Frame.tsx'
import { words } from './words.ts'

export default async function MissingPage() {
  const here = await visit()
  const { locale } = here
  return (
    <Frame visit={here}>
      <h1>{say(words.missingTitle, locale)}</h1>
      <p className="lead">{say(words.missingLead, locale)}</p>
      <p>
        <a className="button" href={pathIn(here, '/')}>
          {say(words.home, locale)}
        </a>
      </p>
    </Frame>
  )
}
