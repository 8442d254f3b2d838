import { say } from '../../../../shared/text.ts'
import { visit } from '../../../visit.ts'
import { Frame, pathIn } from '../../Frame.tsx'
import { Verdict } from '../../Verdict.tsx'
import { words } from '../../words.ts'

/** One page for codes that never were, that ended, and those of transactions the public may not know of. */
export default async function NotValidPage() {
  const here = await visit()
  const { locale } = here
  return (
    <Frame visit={here}>
      <Verdict valid={false} title={say(words.notValid, locale)} lead={say(words.notValidLead, locale)} />
      <p className="centred">
        <a className="button is-quiet" href={pathIn(here, '/track')}>
          {say(words.trackByNumber, locale)}
        </a>
      </p>
    </Frame>
  )
}
