import { say } from '../../shared/text.ts'
import { words } from '../(public)/words.ts'
import { visit } from '../visit.ts'

export default async function MissingPage() {
  const { locale } = await visit()
  return (
    <header className="bar">
      <h1>{say(words.missingTitle, locale)}</h1>
      <a href="/">{say(words.home, locale)}</a>
    </header>
  )
}
