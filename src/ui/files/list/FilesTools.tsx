import { Link } from '@payloadcms/ui'
import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../../../platform/caller.ts'
import { slugs } from '../../../shared/slugs.ts'
import { showNumber } from '../../dates.ts'
import { ExportOfList, type ExportOfListProps } from '../../list/ExportOfList.tsx'
import { requestOf } from '../../officeFacts.ts'
import { localeOfLanguage } from '../../words.ts'
import { filesSpeaker, type FilesWord } from '../filesWords.ts'

type Chip = { word: FilesWord; hint: FilesWord; path: string; value: string; count?: number; alarm?: boolean }

const first = 'where[or][0][and][0]'

/** Above the list of all files: the questions asked every day. Counted are only those that mean work to do. */
export async function FilesTools(props: ExportOfListProps) {
  const { payload, user = null, i18n, searchParams = {} } = props
  const req = await requestOf(payload, user)
  const caller = callerOf(req)
  if (!caller || caller.role === 'client') return null
  const speak = filesSpeaker(localeOfLanguage(i18n.language))
  const [pending, infected] = [await countOf(req, 'pending'), await countOf(req, 'infected')]
  const chips: Chip[] = [
    { word: 'mine', hint: 'mineHint', path: `${first}[uploadedBy][equals]`, value: String(caller.id) },
    { word: 'shownToClients', hint: 'shownToClientsHint', path: `${first}[clientVisible][equals]`, value: 'true' },
    { word: 'waitingForScan', hint: 'waitingForScanHint', path: `${first}[scan][equals]`, value: 'pending', count: pending },
    { word: 'infected', hint: 'infectedHint', path: `${first}[scan][equals]`, value: 'infected', count: infected, alarm: infected > 0 },
    ...(caller.role === 'admin'
      ? [{ word: 'deleted', hint: 'deletedHint', path: `${first}[deletedAt][exists]`, value: 'true' } satisfies Chip]
      : []),
  ]
  const isChosen = ({ path, value }: Chip) => searchParams[path] === value
  const address = (chip: Chip | null) => {
    const query = new URLSearchParams(chip ? { [chip.path]: chip.value } : {})
    if (typeof searchParams['search'] === 'string' && searchParams['search'] !== '') query.set('search', searchParams['search'])
    return `${payload.config.routes.admin}/collections/attachments?${query}`
  }
  const filtered = Object.keys(searchParams).some((name) => name.startsWith('where['))
  return (
    <div className="office-list-tools">
      <nav className="office-quick-filters" aria-label={speak('quickFilters')}>
        <ul>
          <li>
            <Link href={address(null)} prefetch={false} className="office-chip" aria-current={filtered ? undefined : 'true'}>{speak('all')}</Link>
          </li>
          {chips.filter((chip) => chip.count !== 0 || isChosen(chip)).map((chip) => (
            <li key={chip.word}>
              <Link
                href={address(chip)}
                prefetch={false}
                className={`office-chip${chip.alarm ? ' office-chip--alarm' : ''}`}
                aria-current={isChosen(chip) ? 'true' : undefined}
                title={speak(chip.hint)}
              >
                {speak(chip.word)}
                {chip.count !== undefined && <span className="office-chip__count">{showNumber(chip.count)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ExportOfList {...props} />
    </div>
  )
}

/** How many of the files this person may see stand so with the scan: few, by an index of their own. */
async function countOf(req: PayloadRequest, scan: 'pending' | 'infected'): Promise<number> {
  const where: Where = { scan: { equals: scan }, latest: { equals: true }, deletedAt: { exists: false } }
  const { totalDocs } = await req.payload.count({ collection: slugs.attachments, where, overrideAccess: false, user: req.user, req })
  return totalDocs
}
